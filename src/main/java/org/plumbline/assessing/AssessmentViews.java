package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.decision.Assessment;
import org.plumbline.privacy.Privacy;

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
