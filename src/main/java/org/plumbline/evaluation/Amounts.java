package org.plumbline.evaluation;

import static org.plumbline.decision.Charge.Nature.PENALTY_AT_MOST;

import java.math.BigDecimal;
import java.util.Optional;
import org.plumbline.decision.Charge;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Ruling;

/** The dollars of single decisions. */
final class Amounts {
    private Amounts() {}

    /**
     * What a decision moves, or 0.00 where it could have moved money and did not. Null where no money attaches, nothing
     * was decided, or what it comes to is not known.
     *
     * @throws EvaluationFailed if a penalty or credit was ruled and no rule charged it
     */
    static BigDecimal of(Matter matter, Verdict verdict) {
        Ruling ruling = verdict.rulings().get(matter);
        if (ruling.outcome() == Outcome.BONUS || ruling.finding().amount() != null && ruling.isByTable()) {
            return ruling.finding().amount();
        }
        if (verdict.atRisk() == null
                || !verdict.atRisk().isKnown()
                || !verdict.results().get(matter).movesMoney()) {
            return null;
        }
        return switch (ruling.outcome()) {
            case PENALTY -> penalty(matter, verdict);
            case CREDIT -> charge(matter, Charge.Nature.CREDIT, verdict).orElseThrow(() -> uncharged(matter));
            case MET, EXCUSED -> verdict.atRisk().part(BigDecimal.ZERO);
            default -> null;
        };
    }

    /**
     * The most that the undecided decisions of a standard could cost together, or null where that is nothing or not
     * known.
     */
    static BigDecimal atMost(Matter matter, Verdict verdict) {
        boolean open = verdict.charges().stream().anyMatch(charge -> isOf(charge, matter, PENALTY_AT_MOST));
        BigDecimal most = verdict.charges().stream()
                .filter(charge ->
                        charge.nature() == PENALTY_AT_MOST && charge.standard().equals(matter.standard()))
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return open && most.signum() > 0 ? most : null;
    }

    private static BigDecimal penalty(Matter matter, Verdict verdict) {
        Optional<BigDecimal> known = charge(matter, Charge.Nature.PENALTY, verdict);
        if (known.isEmpty() && charge(matter, PENALTY_AT_MOST, verdict).isEmpty()) {
            throw uncharged(matter);
        }
        return known.orElse(null);
    }

    private static Optional<BigDecimal> charge(Matter matter, Charge.Nature nature, Verdict verdict) {
        return verdict.charges().stream()
                .filter(charge -> isOf(charge, matter, nature))
                .map(Charge::amount)
                .findFirst();
    }

    private static boolean isOf(Charge charge, Matter matter, Charge.Nature nature) {
        return charge.nature() == nature
                && charge.standard().equals(matter.standard())
                && charge.subject().equals(matter.subject());
    }

    private static EvaluationFailed uncharged(Matter matter) {
        return new EvaluationFailed("No rule charged the money of " + matter + ".");
    }
}
