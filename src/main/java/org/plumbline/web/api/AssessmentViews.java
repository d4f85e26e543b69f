package org.plumbline.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.deciding.Privacy;
import org.plumbline.decision.Assessment;

/** Shows assessments with what their submissions are flagged for. */
@ApplicationScoped
public class AssessmentViews {
    private final Privacy privacy;

    AssessmentViews(Privacy privacy) {
        this.privacy = privacy;
    }

    public AssessmentView of(Assessment assessment) {
        return AssessmentView.of(assessment).warned(privacy.warnings(assessment.submission()));
    }
}
