package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Matter;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.StandardModel;

/**
 * Finds, for each number behind a decision, the smallest change that leads to another outcome. Searches with the
 * decision's own table, and believes a change only when the whole submission, decided again with it, turns out otherwise,
 * and decided again one step short of it does not.
 */
public final class TurningPoints {
    /** How many outcomes one after the other are looked for in a direction. */
    private static final int OUTCOMES = 3;

    private final Rulebook rulebook;
    private final ContractRules rules;
    private final Submission submission;
    private final Matter matter;
    private final Verdict verdict;
    private final StandardModel model;
    private final Figures figures;
    private final Restated restated;
    private final Map<String, Object> circumstances;

    private TurningPoints(Rulebook rulebook, Submission submission, Matter matter, Verdict verdict) {
        this.rulebook = rulebook;
        this.rules = rulebook.contracts().get(submission.contract());
        this.submission = submission;
        this.matter = matter;
        this.verdict = verdict;
        this.model = rules.models().get(matter.standard());
        Instance instance = verdict.results().get(matter).instance();
        this.figures = figures(submission, instance);
        this.restated = new Restated(rules.contract(), submission, instance, model.facts(), figures);
        this.circumstances = Tables.circumstances(model, submission, Evaluator.readings(rules.contract(), submission));
    }

    /**
     * What other values of each number would have led to.
     *
     * @param submission as it was decided
     * @param matter what was decided
     * @return an entry for each number that was looked at, in the order of the standard; none where no table was
     *     consulted: a question of a questionnaire, a standard out of scope
     */
    public static List<Turning> of(Rulebook rulebook, Submission submission, Matter matter) {
        ContractRules rules = rulebook.contracts().get(submission.contract());
        Verdict verdict =
                Judging.judge(rules, submission, new Tables(rules), Evaluator.readings(rules.contract(), submission));
        boolean isOfTable = rules.models().containsKey(matter.standard())
                && verdict.rulings().get(matter).isByTable()
                && verdict.results().get(matter).instance().absence() == null;
        return isOfTable ? new TurningPoints(rulebook, submission, matter, verdict).all() : List.of();
    }

    private List<Turning> all() {
        return model.facts().stream()
                .filter(restated::isRestatable)
                .map(this::turning)
                .toList();
    }

    private Turning turning(Fact fact) {
        BigDecimal value = (BigDecimal) figures.values().get(fact.id());
        Reach reach = Reach.of(fact, value, model.facts(), figures.values());
        return new Turning(
                fact.id(),
                fact.label(),
                fact.unit(),
                fact.type(),
                value,
                points(fact, value, reach, -1),
                points(fact, value, reach, 1));
    }

    private List<TurningPoint> points(Fact fact, BigDecimal value, Reach reach, int direction) {
        TableProbe probe = new TableProbe(each -> found(fact, each), reach, direction);
        List<TurningPoint> points = new ArrayList<>();
        Decision before = decided(fact, value);
        Optional<BigDecimal> next = probe.nextChange(value);
        for (int tried = 0; tried < OUTCOMES && next.isPresent(); tried++) {
            BigDecimal there = next.get();
            Decision after = decided(fact, there);
            Decision oneShort = decided(fact, reach.at(there, -direction, BigDecimal.ONE));
            if (after.outcome() != before.outcome() && oneShort.outcome() == before.outcome()) {
                points.add(new TurningPoint(there, there.subtract(value), after.outcome(), after.amount()));
                before = after;
            }
            next = probe.nextChange(there);
        }
        return points;
    }

    private Finding found(Fact fact, BigDecimal value) {
        Submission other = restated.with(fact, value);
        Instance instance = restated.instanceIn(other);
        return TableEvaluation.of(model, instance, figures(other, instance), circumstances)
                .finding();
    }

    private Figures figures(Submission of, Instance instance) {
        return Figures.of(rules.contract(), model.facts(), of, instance, verdict.takenOut(), verdict.tallies());
    }

    private Decision decided(Fact fact, BigDecimal value) {
        return Evaluator.evaluate(rulebook, restated.with(fact, value)).assessment().decisions().stream()
                .filter(decision -> decision.matter().equals(matter))
                .findFirst()
                .orElseThrow();
    }
}
