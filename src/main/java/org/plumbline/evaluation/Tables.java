package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.TakenOut;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.StandardModel;

/** The tables of a contract, over the figures of a submission. */
final class Tables {
    private final ContractRules rules;
    private final Consulted consulted;

    Tables(ContractRules rules, Consulted consulted) {
        this.rules = rules;
        this.consulted = consulted;
    }

    /**
     * What the table of a standard finds for one of its subjects; where figures are missing, what it finds whatever they
     * come to.
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
        StandardResult together = together(instance, submission, takenOut, readings, tallies);
        if (!ByMonths.canTell(rules.contract(), instance.standard(), submission)
                || !ByMonths.isChosen(rules.contract(), readings)) {
            return together;
        }
        return ByMonths.judged(together, submission, takenOut, month -> {
            Submission alone = submission.aboutMonth(month);
            return together(
                    Instance.of(rules.contract(), instance.standard(), alone).get(0),
                    alone,
                    List.of(),
                    readings,
                    tallies);
        });
    }

    private StandardResult together(
            Instance instance,
            Submission submission,
            List<TakenOut> takenOut,
            Map<String, String> readings,
            Map<String, BigDecimal> tallies) {
        StandardModel model = rules.models().get(instance.standard().id());
        Figures figures = Figures.of(rules.contract(), model.facts(), submission, instance, takenOut, tallies);
        TableAnswer answer = answer(model, figures, submission, readings);
        StandardResult found = StandardResult.of(model, instance, figures, answer);
        if (answer.effect() != Outcome.UNDECIDED
                || !instance.standard()
                        .interpretations()
                        .contains(rules.contract().certain())) {
            return found;
        }
        List<TableAnswer> ends = Completions.of(rules.contract(), model.facts(), submission, instance, figures).stream()
                .map(other -> answer(
                        model,
                        Figures.of(
                                rules.contract(),
                                model.facts(),
                                other.submission(),
                                other.instance(),
                                takenOut,
                                tallies),
                        other.submission(),
                        readings))
                .distinct()
                .toList();
        return ends.isEmpty()
                ? found
                : StandardResult.of(
                        model,
                        instance,
                        figures,
                        Possible.of(model, rules.contract().certain(), answer, ends));
    }

    /** What a table answers for figures under the readings. */
    TableAnswer answer(StandardModel model, Figures figures, Submission submission, Map<String, String> readings) {
        Map<String, Object> values = new HashMap<>(readings);
        values.put(StandardModel.KIND, submission.kind().name());
        values.put(StandardModel.YEAR, BigDecimal.valueOf(submission.period().year()));
        values.put(StandardModel.MONTHS_TAKEN_OUT, BigDecimal.valueOf(figures.monthsTakenOut()));
        values.putAll(figures.values());
        // What a table does not look at makes no difference to it.
        values.keySet().retainAll(model.inputs());
        return consulted.answer(model, values);
    }
}
