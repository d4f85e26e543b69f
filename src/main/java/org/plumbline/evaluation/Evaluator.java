package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** Decides an admitted submission under a rulebook. Holds no state; any number of threads may use it. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * Decides every standard of the contract, with explanations and settlement.
     *
     * @param submission as its contract admitted it
     * @throws EvaluationFailed if the rulebook can't decide it
     */
    public static Evaluation evaluate(Rulebook rulebook, Submission submission) {
        return evaluate(rulebook, submission, new Consulted());
    }

    /**
     * The same, for one of many submissions that have figures in common.
     *
     * @param consulted what tables of this rulebook answered before
     * @throws EvaluationFailed if the rulebook can't decide it
     */
    public static Evaluation evaluate(Rulebook rulebook, Submission submission, Consulted consulted) {
        ContractRules rules = rulebook.contracts().get(submission.contract());
        try {
            Map<String, String> readings = readings(rules.contract(), submission);
            Tables tables = new Tables(rules, consulted);
            Verdict verdict = Judging.judge(rules, submission, tables, readings);
            Alternatives alternatives = Alternatives.of(rules, submission, tables, readings, verdict);
            return new Evaluation(
                    Assessment.unkept(
                            submission,
                            rulebook.fingerprint(),
                            RunningEngine.engine(),
                            decisions(rules, submission, verdict, alternatives),
                            settlement(verdict.settlement(), alternatives),
                            verdict.obligations()),
                    reached(rules.contract(), verdict),
                    verdict.fired());
        } catch (IllegalStateException defect) {
            throw new EvaluationFailed(defect.getMessage(), defect);
        }
    }

    /**
     * What every decision comes to, without what explains it and without what other readings would have given: the same
     * as {@link #evaluate} decides, for less.
     *
     * @param submission as its contract admitted it
     * @return in contract order
     * @throws EvaluationFailed if the rulebook can't decide it
     */
    public static Map<Matter, Upshot> upshots(Rulebook rulebook, Submission submission) {
        ContractRules rules = rulebook.contracts().get(submission.contract());
        try {
            Verdict verdict = Judging.judge(
                    rules, submission, new Tables(rules, new Consulted()), readings(rules.contract(), submission));
            Map<Matter, Upshot> upshots = new LinkedHashMap<>();
            verdict.rulings()
                    .forEach((matter, ruling) -> upshots.put(
                            matter,
                            new Upshot(ruling.outcome(), ruling.share(), Amounts.of(matter, verdict), ruling.row())));
            return upshots;
        } catch (IllegalStateException defect) {
            throw new EvaluationFailed(defect.getMessage(), defect);
        }
    }

    /** The readings to decide under, by the parameter tables know them by. */
    static Map<String, String> readings(Contract contract, Submission submission) {
        Map<String, String> readings = new LinkedHashMap<>();
        contract.readings()
                .values()
                .forEach(reading -> readings.put(
                        reading.parameter(),
                        submission.readings().getOrDefault(reading.interpretation(), reading.chosen())));
        return readings;
    }

    private static List<Decision> decisions(
            ContractRules rules, Submission submission, Verdict verdict, Alternatives alternatives) {
        Map<String, String> requested = new TreeMap<>(submission.readings());
        requested.entrySet().removeIf(reading -> rules.contract()
                .readings()
                .get(reading.getKey())
                .chosen()
                .equals(reading.getValue()));
        Explaining explaining = new Explaining(rules, submission, verdict, alternatives, requested);
        List<Decision> decisions = new ArrayList<>();
        verdict.rulings().forEach((matter, ruling) -> {
            Standard standard = rules.contract().standards().get(matter.standard());
            decisions.add(new Decision(
                    null,
                    standard.id(),
                    standard.title(),
                    standard.group(),
                    matter.subject(),
                    ruling.outcome(),
                    ruling.level(),
                    ruling.share(),
                    Amounts.of(matter, verdict),
                    ruling.row(),
                    new Explanation(verdict.results().get(matter).frame(), explaining.trail(matter))));
        });
        return decisions;
    }

    private static Settlement settlement(Settlement settlement, Alternatives alternatives) {
        return settlement == null ? null : settlement.besides(alternatives.settlements());
    }

    private static Set<String> reached(Contract contract, Verdict verdict) {
        Set<String> reached = new LinkedHashSet<>(verdict.shortRequirements());
        // Nothing falls short of what may be left blank; to answer it is all that can be done about it.
        contract.requirements().stream()
                .filter(requirement -> requirement.need() == Requirement.Need.OPTIONAL)
                .filter(requirement ->
                        verdict.results().values().stream().anyMatch(result -> result.gives(requirement.id())))
                .map(Requirement::id)
                .forEach(reached::add);
        verdict.rulings().values().stream()
                .map(Ruling::row)
                .filter(row -> row != null)
                .forEach(reached::add);
        return reached;
    }
}
