package org.plumbline.evaluation;

import java.math.BigDecimal;
import org.plumbline.decision.Charge;
import org.plumbline.decision.Ruling;

/** The dollars of single decisions. */
final class Amounts {
    private Amounts() {}

    /**
     * What a standard moves, or 0.00 where it could have moved money and did not. Null where no money attaches, nothing
     * was decided, or the base is missing.
     *
     * @throws EvaluationFailed if a penalty or credit was ruled and no rule charged it
     */
    static BigDecimal of(String standard, Verdict verdict) {
        if (verdict.atRisk() == null
                || !verdict.atRisk().isKnown()
                || !verdict.results().get(standard).movesMoney()) {
            return null;
        }
        Ruling ruling = verdict.rulings().get(standard);
        return switch (ruling.outcome()) {
            case PENALTY -> charge(ruling, Charge.Nature.PENALTY, verdict);
            case CREDIT -> charge(ruling, Charge.Nature.CREDIT, verdict);
            case MET, EXCUSED -> verdict.atRisk().part(BigDecimal.ZERO);
            default -> null;
        };
    }

    private static BigDecimal charge(Ruling ruling, Charge.Nature nature, Verdict verdict) {
        return verdict.charges().stream()
                .filter(charge -> charge.nature() == nature
                        && charge.standard().equals(ruling.finding().standard())
                        && charge.subject().equals(ruling.finding().subject()))
                .map(Charge::amount)
                .findFirst()
                .orElseThrow(() -> new EvaluationFailed("No rule charged the " + nature + " of standard "
                        + ruling.finding().standard() + "."));
    }
}
