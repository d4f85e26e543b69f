package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Turning;
import org.plumbline.decision.TurningPoint;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.StandardModel;

/**
 * Finds, for each number behind a decision, the smallest change that leads to another outcome. Searches with the
 * decision's own table, and believes a change only when the whole submission, judged again with it, turns out otherwise,
 * and judged again one step short of it does not.
 */
public final class TurningPoints {
    private final ContractRules rules;
    private final Submission submission;
    private final Matter matter;
    private final Tables tables;
    private final Verdict verdict;
    private final StandardModel model;
    private final Instance instance;
    private final Map<String, String> readings;
    private final Restated restated;

    private TurningPoints(
            ContractRules rules,
            Submission submission,
            Matter matter,
            Tables tables,
            Map<String, String> readings,
            Verdict verdict) {
        this.rules = rules;
        this.tables = tables;
        this.submission = submission;
        this.matter = matter;
        this.verdict = verdict;
        this.readings = readings;
        this.model = rules.models().get(matter.standard());
        this.instance = verdict.results().get(matter).instance();
        this.restated = new Restated(
                rules.contract(), submission, instance, model.facts(), figures(model.facts(), submission, instance));
    }

    /**
     * What other values of each number would have led to.
     *
     * @param submission as it was decided, with the earlier years it looks back to
     * @param matter what was decided
     * @return an entry for each number that a submission can state, in the order of the standard; none where the table
     *     decided nothing: a question of a questionnaire, a standard out of scope or relieved, an undecided one
     * @throws EvaluationFailed if the rulebook can't decide one of the values
     */
    public static List<Turning> of(Rulebook rulebook, Submission submission, Matter matter) {
        return of(rulebook, submission, matter, new Consulted());
    }

    /**
     * The same, for one of many matters of a submission.
     *
     * @param consulted what tables of this rulebook answered before
     */
    public static List<Turning> of(Rulebook rulebook, Submission submission, Matter matter, Consulted consulted) {
        ContractRules rules = rulebook.contracts().get(submission.contract());
        if (!rules.models().containsKey(matter.standard())) {
            return List.of();
        }
        Map<String, String> readings = Evaluator.readings(rules.contract(), submission);
        try {
            Tables tables = new Tables(rules, consulted);
            Verdict verdict = Judging.judge(rules, submission, tables, readings);
            return isByTable(matter, verdict)
                    ? new TurningPoints(rules, submission, matter, tables, readings, verdict).all()
                    : List.of();
        } catch (IllegalStateException defect) {
            throw new EvaluationFailed(defect.getMessage(), defect);
        }
    }

    private static boolean isByTable(Matter matter, Verdict verdict) {
        Ruling ruling = verdict.rulings().get(matter);
        if (ruling == null) {
            throw new EvaluationFailed("Nothing is decided on " + matter + " of these facts.");
        }
        return ruling.isByTable()
                && ruling.outcome() != Outcome.UNDECIDED
                && verdict.results().get(matter).instance().absence() == null;
    }

    private List<Turning> all() {
        Map<String, Fact> beside = new LinkedHashMap<>(rules.contract().facts());
        listOf(instance).ifPresent(list -> beside.putAll(list.items().fields()));
        Map<String, Object> values =
                figures(beside.values(), submission, instance).values();
        return model.facts().stream()
                .filter(restated::isRestatable)
                .map(fact -> turning(fact, beside.values(), values))
                .toList();
    }

    private Optional<Fact> listOf(Instance of) {
        return of.subject().isContractor()
                ? Optional.empty()
                : rules.contract().listOf(of.subject().kind());
    }

    private Turning turning(Fact fact, Collection<Fact> beside, Map<String, Object> values) {
        BigDecimal value = restated.value(fact);
        Reach reach = Reach.of(fact, value, beside, values);
        Frame.Quantity told = model.frame().given().get(model.facts().indexOf(fact));
        return new Turning(told, value, points(fact, value, reach, -1), points(fact, value, reach, 1));
    }

    private List<TurningPoint> points(Fact fact, BigDecimal value, Reach reach, int direction) {
        List<TurningPoint> points = new ArrayList<>();
        Outcome standing = verdict.rulings().get(matter).outcome();
        for (BigDecimal turn : new TableProbe(each -> found(fact, each), reach, value, direction).turns()) {
            Verdict turned = judged(fact, turn);
            Outcome outcome = turned.rulings().get(matter).outcome();
            Verdict oneShort = judged(fact, reach.at(turn, -direction, BigDecimal.ONE));
            if (outcome != standing && oneShort.rulings().get(matter).outcome() == standing) {
                points.add(new TurningPoint(turn, turn.subtract(value), outcome, Amounts.of(matter, turned)));
                standing = outcome;
            }
        }
        return points;
    }

    private Outcome found(Fact fact, BigDecimal value) {
        Instance other = restated.instance(fact, value);
        Submission stating = restated.submission(fact, value);
        return tables.result(other, stating, verdict.takenOut(), readings, verdict.tallies())
                .finding()
                .effect();
    }

    private Figures figures(Collection<Fact> facts, Submission of, Instance judged) {
        Contract contract = rules.contract();
        return Figures.of(contract, List.copyOf(facts), of, judged, verdict.takenOut(), verdict.tallies());
    }

    private Verdict judged(Fact fact, BigDecimal value) {
        return Judging.judge(rules, restated.submission(fact, value), tables, readings);
    }
}
