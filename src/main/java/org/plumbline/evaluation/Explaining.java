package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plumbline.decision.Charge;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.StandardModel;

/** Writes the trail of each decision of one assessment. */
final class Explaining {
    private static final String FROM_REQUEST = "request";

    private final ContractRules rules;
    private final Submission submission;
    private final RuleSession.Verdict verdict;
    private final Alternatives alternatives;

    Explaining(ContractRules rules, Submission submission, RuleSession.Verdict verdict, Alternatives alternatives) {
        this.rules = rules;
        this.submission = submission;
        this.verdict = verdict;
        this.alternatives = alternatives;
    }

    /**
     * The dollars of a ruling: what it moves, or 0.00 where its table could have moved money and did not. Null where no
     * money attaches, nothing was decided, or the base is missing.
     */
    static BigDecimal amount(StandardModel model, Ruling ruling, RuleSession.Verdict verdict) {
        if (verdict.atRisk() == null || !verdict.atRisk().isKnown() || !movesMoney(model)) {
            return null;
        }
        return switch (ruling.outcome()) {
            case PENALTY -> charge(ruling, Charge.Nature.PENALTY, verdict);
            case CREDIT -> charge(ruling, Charge.Nature.CREDIT, verdict);
            case MET, EXCUSED -> verdict.atRisk().part(BigDecimal.ZERO);
            default -> null;
        };
    }

    private static boolean movesMoney(StandardModel model) {
        return model.penaltyAtMost().signum() > 0 || model.creditAtMost().signum() > 0;
    }

    private static BigDecimal charge(Ruling ruling, Charge.Nature nature, RuleSession.Verdict verdict) {
        return verdict.charges().stream()
                .filter(charge -> charge.nature() == nature
                        && charge.standard().equals(ruling.finding().standard())
                        && charge.subject().equals(ruling.finding().subject()))
                .map(Charge::amount)
                .findFirst()
                .orElseThrow(() -> new EvaluationFailed("No rule charged the " + nature + " of standard "
                        + ruling.finding().standard() + "."));
    }

    Trail trail(TableResult result, Ruling ruling) {
        Frame frame = result.model().frame();
        List<String> given = frame.given().stream()
                .map(fact -> submission.facts().get(fact.name()) instanceof BigDecimal number
                        ? number.toPlainString()
                        : null)
                .toList();
        BigDecimal amount = amount(result.model(), ruling, verdict);
        return new Trail(
                Summary.of(result, ruling, given, amount),
                given,
                given.stream().map(value -> value == null ? null : FROM_REQUEST).toList(),
                result.computed(),
                ruling.isByTable(),
                result.inputs(),
                ruling.row(),
                result.holds(),
                rulesFired(ruling),
                alternatives.of(frame.standard()),
                money(ruling, amount));
    }

    private List<Trail.RuleFired> rulesFired(Ruling ruling) {
        String standard = ruling.finding().standard();
        return Stream.concat(
                        verdict.proposals().stream()
                                .filter(proposal -> proposal.standard().equals(standard))
                                .map(proposal -> fired(proposal.rule(), proposal.did())),
                        verdict.remarks().stream()
                                .filter(remark -> remark.standard().equals(standard))
                                .map(remark -> fired(remark.rule(), remark.did())))
                .sorted(Comparator.comparing(Trail.RuleFired::rule))
                .toList();
    }

    private Trail.RuleFired fired(String rule, String did) {
        return new Trail.RuleFired(rule, rules.drl().clauses().get(rule), did);
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
