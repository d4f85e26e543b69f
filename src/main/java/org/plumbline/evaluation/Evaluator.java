package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Reading;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.StandardModel;

/** Decides an admitted submission under a rulebook. Holds no state of its own; any number of threads may share one. */
public final class Evaluator {
    private final ContractRules rules;
    private final String fingerprint;
    private final Submission submission;

    private Evaluator(Rulebook rulebook, Submission submission) {
        this.rules = rulebook.contracts().get(submission.contract());
        this.fingerprint = rulebook.fingerprint();
        this.submission = submission;
    }

    /**
     * Decides every standard of the contract, with explanations and settlement.
     *
     * @param submission as its contract admitted it
     * @throws EvaluationFailed if the rulebook can't decide it
     */
    public static Evaluation evaluate(Rulebook rulebook, Submission submission) {
        try {
            return new Evaluator(rulebook, submission).evaluation();
        } catch (IllegalStateException defect) {
            throw new EvaluationFailed(defect.getMessage(), defect);
        }
    }

    private Evaluation evaluation() {
        Map<String, String> readings = readings();
        Map<String, TableResult> results = new LinkedHashMap<>();
        rules.models().forEach((id, model) -> results.put(id, evaluate(model, readings)));
        RuleSession.Verdict verdict = RuleSession.fire(rules, submission, results.values());
        Alternatives alternatives = alternatives(readings, results, verdict);
        Explaining explaining = new Explaining(rules, submission, verdict, alternatives);
        List<Decision> decisions = new ArrayList<>();
        int index = 0;
        for (TableResult result : results.values()) {
            Ruling ruling = verdict.rulings().get(index++);
            decisions.add(decision(result, ruling, explaining.trail(result, ruling), verdict));
        }
        return new Evaluation(
                Assessment.unkept(submission, fingerprint, decisions, verdict.settlement(), verdict.obligations()),
                verdict.fired());
    }

    private Decision decision(TableResult result, Ruling ruling, Trail trail, RuleSession.Verdict verdict) {
        StandardModel model = result.model();
        return new Decision(
                null,
                model.standard().id(),
                model.standard().title(),
                model.standard().group(),
                ruling.finding().subject(),
                ruling.outcome(),
                ruling.level(),
                ruling.share(),
                Explaining.amount(model, ruling, verdict),
                ruling.row(),
                new Explanation(model.frame(), trail));
    }

    private TableResult evaluate(StandardModel model, Map<String, String> readings) {
        Map<String, Object> values = new HashMap<>(submission.facts());
        values.putAll(readings);
        return TableEvaluation.of(model, Subject.contractor(submission.contractor()), values);
    }

    /** The readings decided under, by the parameter tables know them by. */
    private Map<String, String> readings() {
        Map<String, String> readings = new LinkedHashMap<>();
        rules.contract()
                .readings()
                .values()
                .forEach(reading -> readings.put(
                        reading.parameter(),
                        submission.readings().getOrDefault(reading.interpretation(), reading.chosen())));
        return readings;
    }

    /** What each standard that has another reading would come to under it; the rest is as it was. */
    private Alternatives alternatives(
            Map<String, String> readings, Map<String, TableResult> results, RuleSession.Verdict verdict) {
        Alternatives alternatives = new Alternatives();
        Contract contract = rules.contract();
        rules.models().forEach((id, model) -> model.standard().readings().stream()
                .map(contract.readings()::get)
                .forEach(reading -> reading.values().keySet().stream()
                        .filter(value -> !value.equals(readings.get(reading.parameter())))
                        .forEach(value ->
                                alternatives.add(id, effect(reading, value, model, readings, results, verdict)))));
        return alternatives;
    }

    private Trail.ReadingEffect effect(
            Reading reading,
            String value,
            StandardModel model,
            Map<String, String> readings,
            Map<String, TableResult> results,
            RuleSession.Verdict verdict) {
        Map<String, String> otherReadings = new LinkedHashMap<>(readings);
        otherReadings.put(reading.parameter(), value);
        TableResult other = evaluate(model, otherReadings);
        boolean same = other.finding().equals(results.get(model.standard().id()).finding());
        Map<String, TableResult> otherResults = new LinkedHashMap<>(results);
        otherResults.put(model.standard().id(), other);
        RuleSession.Verdict otherVerdict = same ? verdict : RuleSession.fire(rules, submission, otherResults.values());
        Ruling ruling = otherVerdict.rulings().stream()
                .filter(candidate ->
                        candidate.finding().standard().equals(model.standard().id()))
                .findFirst()
                .orElseThrow();
        BigDecimal amount = Explaining.amount(model, ruling, otherVerdict);
        return new Trail.ReadingEffect(
                reading.interpretation(),
                readings.get(reading.parameter()),
                value,
                ruling.outcome(),
                amount == null ? null : amount.toPlainString());
    }
}
