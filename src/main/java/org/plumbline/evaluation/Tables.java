package org.plumbline.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Subject;
import org.plumbline.decision.TakenOut;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.StandardModel;

/**
 * The tables of a contract over one submission. Each is evaluated once for the same figures and circumstances, so that
 * another reading of the contract costs no more than the tables that look at it.
 */
final class Tables {
    private final ContractRules rules;
    private final Map<Question, StandardResult> answered = new HashMap<>();

    Tables(ContractRules rules) {
        this.rules = rules;
    }

    /**
     * What a table is asked.
     *
     * @param takenOut the months that do not count for this standard
     * @param circumstances the readings and the kind of the assessment, where the table looks at them
     */
    private record Question(
            String standard, Period period, List<TakenOut> takenOut, Map<String, Object> circumstances) {}

    /**
     * What the table of a standard finds.
     *
     * @param submission the submission itself, or what it says about a single month
     * @param takenOut months taken out, of this and other standards
     * @param readings by the parameter tables know them by
     * @throws EvaluationFailed if the table can't decide
     */
    StandardResult result(
            String standard, Submission submission, List<TakenOut> takenOut, Map<String, String> readings) {
        StandardModel model = rules.models().get(standard);
        Map<String, Object> circumstances = new HashMap<>(readings);
        circumstances.put(StandardModel.KIND, submission.kind().name());
        circumstances.keySet().retainAll(model.inputs());
        Question question = new Question(
                standard,
                submission.period(),
                takenOut.stream().filter(out -> out.standard().equals(standard)).toList(),
                circumstances);
        return answered.computeIfAbsent(question, asked -> evaluate(model, submission, asked));
    }

    private StandardResult evaluate(StandardModel model, Submission submission, Question question) {
        return TableEvaluation.of(
                model,
                Subject.contractor(submission.contractor()),
                Figures.of(rules.contract(), model.standard(), submission, question.takenOut()),
                question.circumstances());
    }
}
