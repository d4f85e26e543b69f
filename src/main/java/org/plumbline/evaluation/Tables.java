package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Matter;
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
     * @param circumstances the readings, the kind and the year of the assessment, where the table looks at them
     * @param tallies what was found of other standards, where the table looks at it
     */
    private record Question(
            Matter matter,
            Period period,
            List<TakenOut> takenOut,
            Map<String, Object> circumstances,
            Map<String, BigDecimal> tallies) {}

    /**
     * What the table of a standard finds for one of its subjects.
     *
     * @param submission the submission itself, or what it says about a single month
     * @param takenOut months taken out, of this and other standards
     * @param readings by the parameter tables know them by
     * @param tallies what was found of other standards, by the facts that count it
     * @throws EvaluationFailed if the table can't decide
     */
    StandardResult result(
            Instance instance,
            Submission submission,
            List<TakenOut> takenOut,
            Map<String, String> readings,
            Map<String, BigDecimal> tallies) {
        StandardModel model = rules.models().get(instance.standard().id());
        Map<String, Object> circumstances = circumstances(model, submission, readings);
        Map<String, BigDecimal> counted = new HashMap<>(tallies);
        counted.keySet().retainAll(model.inputs());
        Question question = new Question(
                instance.matter(),
                submission.period(),
                takenOut.stream()
                        .filter(out -> out.standard().equals(instance.standard().id()))
                        .toList(),
                circumstances,
                counted);
        return answered.computeIfAbsent(question, asked -> evaluate(model, instance, submission, asked));
    }

    /** What a table looks at besides facts. */
    static Map<String, Object> circumstances(StandardModel model, Submission submission, Map<String, String> readings) {
        Map<String, Object> circumstances = new HashMap<>(readings);
        circumstances.put(StandardModel.KIND, submission.kind().name());
        circumstances.put(
                StandardModel.YEAR, BigDecimal.valueOf(submission.period().year()));
        circumstances.keySet().retainAll(model.inputs());
        return circumstances;
    }

    private StandardResult evaluate(StandardModel model, Instance instance, Submission submission, Question question) {
        return TableEvaluation.of(
                model,
                instance,
                Figures.of(
                        rules.contract(), model.facts(), submission, instance, question.takenOut(), question.tallies()),
                question.circumstances());
    }
}
