package org.plumbline.rulebooks;

import java.time.Instant;
import org.plumbline.fact.Period;

/**
 * A rulebook that was let decide, from a period on.
 *
 * @param number later ones have higher numbers, and go before earlier ones
 * @param rulebook its fingerprint
 * @param from the first month it applies to; null: all
 * @param approvedBy the second person; null where none was asked for
 */
public record Publication(
        long number, String rulebook, Period from, String note, String by, String approvedBy, Instant at) {

    /** Whether a period begins when this applies. A year is one period, and begins with its first month. */
    boolean appliesTo(Period period) {
        return from == null || !period.firstDay().isBefore(from.firstDay());
    }

    /** Whether every period that another applies to is one that this applies to. */
    boolean covers(Publication other) {
        return from == null || (other.from != null && !other.from.firstDay().isBefore(from.firstDay()));
    }
}
