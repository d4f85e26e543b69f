package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;

/** Writes the trail of each decision of one assessment. */
final class Explaining {
    private final ContractRules rules;
    private final Submission submission;
    private final Verdict verdict;
    private final Alternatives alternatives;

    /** The readings the request asked for, by interpretation, where they are not the contract's own. */
    private final Map<String, String> requested;

    private final Citing citing;

    Explaining(
            ContractRules rules,
            Submission submission,
            Verdict verdict,
            Alternatives alternatives,
            Map<String, String> requested) {
        this.rules = rules;
        this.submission = submission;
        this.citing = new Citing(rules.contract(), submission, verdict.takenOut());
        this.verdict = verdict;
        this.alternatives = alternatives;
        this.requested = requested;
    }

    Trail trail(Matter matter) {
        StandardResult result = verdict.results().get(matter);
        Ruling ruling = verdict.rulings().get(matter);
        Money money = Money.of(matter, verdict);
        List<Trail.RuleFired> fired = verdict.rules().about(matter);
        return new Trail(
                Summary.of(result, ruling, money, requestedOf(matter)),
                result.given(),
                result.origins(),
                result.computed(),
                ruling.isByTable() && !result.holds().isEmpty(),
                result.inputs(),
                ruling.row(),
                result.holds(),
                fired,
                alternatives.of(matter),
                requested,
                citing.of(ruling, money, fired, alternatives.of(matter)),
                ruling.outcome() == Outcome.BONUS ? bonus(money) : steps(matter, ruling, money));
    }

    /** What the readings mean that the request asked for, of those that bear on the standard. */
    private Map<String, String> requestedOf(Matter matter) {
        Map<String, String> meanings = new LinkedHashMap<>(requested);
        meanings.keySet()
                .removeIf(interpretation ->
                        !ByMonths.bears(interpretation, rules.contract(), matter.standard(), submission));
        meanings.replaceAll((interpretation, value) ->
                rules.contract().readings().get(interpretation).values().get(value));
        return meanings;
    }

    private static List<Step> bonus(Money money) {
        return List.of(new Step("bonus, rounded once to the cent", money.amount()));
    }

    private List<Step> steps(Matter matter, Ruling ruling, Money money) {
        if (verdict.atRisk() == null || !ruling.outcome().movesMoney() && money.atMost() == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        String base =
                rules.contract().facts().get(rules.contract().money().base()).label();
        steps.add(new Step(base, verdict.atRisk().base()));
        steps.add(new Step(
                "at risk: " + Shown.percent(verdict.atRisk().rate()) + " of it",
                verdict.atRisk().amount()));
        if (ruling.outcome().movesMoney()) {
            steps.add(new Step(
                    ruling.outcome().name().toLowerCase(Locale.ROOT) + ": " + Shown.percent(ruling.share())
                            + " of the amount at risk" + money.borne(),
                    money.amount()));
        }
        if (money.atMost() != null) {
            steps.add(new Step(
                    "what the undecided decisions of standard " + matter.standard() + " could cost together, at most",
                    money.atMost()));
        }
        return steps;
    }
}
