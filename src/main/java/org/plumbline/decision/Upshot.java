package org.plumbline.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a decision comes to, without its reasons.
 *
 * @param share part of the amount at risk that moves, 0 where none
 * @param amount dollars and cents, or null where no money attaches or its base is missing
 * @param row lasting id of the table row that held, or null
 */
public record Upshot(Outcome outcome, BigDecimal share, BigDecimal amount, String row) {
    private static final int CENTS = 2;

    /** Whether two come to the same outcome, share and amount; rows of two editions have ids of their own. */
    public boolean comesToSame(Upshot other) {
        return outcome == other.outcome && isSame(share, other.share) && isSame(amount, other.amount);
    }

    /**
     * What the issuer owes for it, before credits are capped by what is due: less than nothing for a credit or a bonus.
     * Null where that is not known: undecided, or money without its base.
     */
    public BigDecimal owed() {
        if (amount == null) {
            return outcome == Outcome.UNDECIDED || outcome.movesMoney()
                    ? null
                    : BigDecimal.ZERO.setScale(CENTS, RoundingMode.UNNECESSARY);
        }
        return outcome == Outcome.CREDIT || outcome == Outcome.BONUS ? amount.negate() : amount;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
