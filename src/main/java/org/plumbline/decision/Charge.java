package org.plumbline.decision;

import java.math.BigDecimal;

/** Dollars that one ruling costs or earns, or could; what a settlement adds up. */
public record Charge(String standard, Subject subject, Nature nature, BigDecimal amount) {

    /** What the dollars are. */
    public enum Nature {
        PENALTY,
        CREDIT,
        /** The largest penalty an undecided standard could turn out to be. */
        PENALTY_AT_MOST,
        /** The largest credit an undecided standard could turn out to be. */
        CREDIT_AT_MOST
    }
}
