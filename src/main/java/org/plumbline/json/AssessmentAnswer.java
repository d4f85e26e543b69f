package org.plumbline.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Explanation;
import org.plumbline.fact.Submission;
import org.plumbline.fact.Violation;

/**
 * An assessment as callers see it: what its submission is about stands beside what was decided, and its facts do not.
 *
 * @param warnings texts of the submission that look like personal data; left out where there are none
 */
@JsonSerialize(using = AssessmentAnswer.Written.class)
public record AssessmentAnswer(Assessment assessment, List<Violation> warnings) {

    private Map<String, Object> members() {
        Submission about = assessment.submission();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", assessment.id());
        members.put("contract", about.contract());
        members.put("contractor", about.contractor());
        members.put("market", about.market());
        members.put("period", about.period());
        members.put("kind", about.kind());
        members.put("readings", new TreeMap<>(about.readings()));
        members.put("rulebook", assessment.rulebook());
        members.put("engine", assessment.engine().name());
        members.put("decidedAt", assessment.decidedAt());
        members.put("submittedBy", assessment.submittedBy());
        members.put("supersedes", assessment.supersedes());
        members.put("decisions", assessment.decisions());
        members.put("settlement", assessment.settlement());
        members.put("obligations", assessment.obligations());
        if (!about.pleaded().isEmpty()) {
            members.put("pleaded", about.pleaded());
        }
        if (!warnings.isEmpty()) {
            members.put("warnings", warnings);
        }
        return members;
    }

    /** An assessment that nothing warns of. */
    static final class OfAssessment extends StdConverter<Assessment, AssessmentAnswer> {
        @Override
        public AssessmentAnswer convert(Assessment assessment) {
            return new AssessmentAnswer(assessment, List.of());
        }
    }

    /** Each of its explanations names the rulebook, which the assessment has for all of them. */
    static final class Written extends StdSerializer<AssessmentAnswer> {
        private static final String RULEBOOK = "rulebook";

        Written() {
            super(AssessmentAnswer.class);
        }

        @Override
        public void serialize(AssessmentAnswer answer, JsonGenerator json, SerializerProvider with) throws IOException {
            with.setAttribute(RULEBOOK, answer.assessment().rulebook());
            with.defaultSerializeValue(answer.members(), json);
        }
    }

    /** Explains a decision of the assessment that is being written. */
    static final class Explained extends StdSerializer<Explanation> {
        Explained() {
            super(Explanation.class);
        }

        @Override
        public void serialize(Explanation explanation, JsonGenerator json, SerializerProvider with) throws IOException {
            String rulebook = (String) with.getAttribute(Written.RULEBOOK);
            with.defaultSerializeValue(ExplanationView.of(explanation, rulebook), json);
        }
    }
}
