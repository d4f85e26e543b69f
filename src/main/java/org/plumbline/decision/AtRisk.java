package org.plumbline.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The money a market's standards put at risk, exact to the cent.
 *
 * @param base the year's total the rate is a part of, in dollars; null when it was not stated
 * @param rate part of the base at risk, 0 to 1
 */
public record AtRisk(BigDecimal base, BigDecimal rate) {
    private static final int CENTS = 2;

    public boolean isKnown() {
        return base != null;
    }

    /** The whole amount at risk, in cents, half up; null when the base is missing. */
    public BigDecimal amount() {
        return part(BigDecimal.ONE);
    }

    /**
     * The dollars a share of the amount at risk comes to: share × rate × base, rounded once, half up to the cent.
     *
     * @return null when the base is missing
     */
    public BigDecimal part(BigDecimal share) {
        return isKnown() ? share.multiply(rate).multiply(base).setScale(CENTS, RoundingMode.HALF_UP) : null;
    }
}
