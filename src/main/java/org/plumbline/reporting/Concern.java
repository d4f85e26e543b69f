package org.plumbline.reporting;

import org.plumbline.decision.Assessment;

/**
 * What a document or a dispute is about.
 *
 * @param period as submissions write it
 */
public record Concern(String contract, String contractor, String market, String period) {

    /** What an assessment is about. */
    public static Concern of(Assessment assessment) {
        return new Concern(
                assessment.submission().contract(),
                assessment.submission().contractor(),
                assessment.submission().market(),
                assessment.submission().period().toString());
    }
}
