package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.decision.Assessment;
import org.plumbline.json.AssessmentAnswer;
import org.plumbline.privacy.Privacy;

/** Answers assessments with what their submissions are flagged for. */
@ApplicationScoped
public class AssessmentAnswers {
    private final Privacy privacy;

    AssessmentAnswers(Privacy privacy) {
        this.privacy = privacy;
    }

    public AssessmentAnswer of(Assessment assessment) {
        return new AssessmentAnswer(assessment, privacy.warnings(assessment.submission()));
    }
}
