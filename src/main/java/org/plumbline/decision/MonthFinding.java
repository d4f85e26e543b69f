package org.plumbline.decision;

import java.util.Collection;
import java.util.stream.Collectors;
import org.plumbline.fact.Period;

/**
 * What the table of a standard finds for a single month of a year.
 *
 * @param effect UNDECIDED where the month's own counts are not given
 */
public record MonthFinding(String standard, Period month, Outcome effect) {
    /** Months in words, as they follow. */
    public static String named(Collection<?> months) {
        return months.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }
}
