package org.plumbline.ledger;

import org.plumbline.fact.Period;

/** Periods as columns hold them. */
public final class Periods {
    private Periods() {}

    /** Null for none. */
    public static String text(Period period) {
        return period == null ? null : period.toString();
    }

    /** None for null. */
    public static Period read(String text) {
        return text == null ? null : Period.parse(text).orElseThrow();
    }
}
