package org.plumbline.assessing;

import org.plumbline.decision.Subject;

/** Who or what a decision is about, as callers see it. */
public record SubjectView(String kind, String key) {
    public static SubjectView of(Subject subject) {
        return new SubjectView(subject.kind(), subject.key());
    }
}
