package org.plumbline.ledger;

import org.plumbline.fact.Period;

/** Periods as columns hold them. */
final class Periods {
    private Periods() {}

    static String text(Period period) {
        return period == null ? null : period.toString();
    }

    static Period read(String text) {
        return text == null ? null : Period.parse(text).orElseThrow();
    }
}
