package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;
import org.plumbline.decision.Trail;
import org.plumbline.rulebook.ContractRules;

/** Writes the trail of each decision of one assessment. */
final class Explaining {
    private final ContractRules rules;
    private final Verdict verdict;
    private final Alternatives alternatives;

    /** The readings the request asked for, by interpretation, where they are not the contract's own. */
    private final Map<String, String> requested;

    Explaining(ContractRules rules, Verdict verdict, Alternatives alternatives, Map<String, String> requested) {
        this.rules = rules;
        this.verdict = verdict;
        this.alternatives = alternatives;
        this.requested = requested;
    }

    Trail trail(String standard) {
        StandardResult result = verdict.results().get(standard);
        Ruling ruling = verdict.rulings().get(standard);
        BigDecimal amount = Amounts.of(standard, verdict);
        return new Trail(
                Summary.of(result, ruling, amount, requested),
                result.given(),
                result.origins(),
                result.computed(),
                ruling.isByTable() && !result.holds().isEmpty(),
                result.inputs(),
                ruling.row(),
                result.holds(),
                verdict.rules().getOrDefault(standard, List.of()),
                alternatives.of(standard),
                requested,
                money(ruling, amount));
    }

    private List<Step> money(Ruling ruling, BigDecimal amount) {
        if (!ruling.outcome().movesMoney() || verdict.atRisk() == null) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        String base =
                rules.contract().facts().get(rules.contract().money().base()).label();
        steps.add(new Step(base, verdict.atRisk().base()));
        steps.add(new Step(
                "at risk: " + Shown.percent(verdict.atRisk().rate()) + " of it",
                verdict.atRisk().amount()));
        steps.add(new Step(
                ruling.outcome().name().toLowerCase(Locale.ROOT) + ": " + Shown.percent(ruling.share())
                        + " of the amount at risk",
                amount));
        return steps;
    }
}
