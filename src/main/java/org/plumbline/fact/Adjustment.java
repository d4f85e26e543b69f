package org.plumbline.fact;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Relief the parties agreed in writing.
 *
 * @param standard the standard relieved
 * @param effect what was agreed
 * @param from first month of the relief
 * @param to last month of the relief
 * @param agreement where it is written down
 */
public record Adjustment(String standard, Effect effect, Period from, Period to, String agreement) implements Relief {

    /** What the parties may agree. */
    public enum Effect {
        /** The standard is not assessed for the time. */
        SUSPENDED
    }

    /** The same relief of a standard of another edition. */
    @Override
    public Adjustment about(String other) {
        return new Adjustment(other, effect, from, to, agreement);
    }

    /** Whether the relief covers any day of a period. */
    public boolean touches(Period period) {
        return !from.firstDay().isAfter(period.lastDay()) && !to.lastDay().isBefore(period.firstDay());
    }

    /** Several agreements in words, in the order of their months. */
    public static String told(Collection<?> adjustments) {
        return adjustments.stream()
                .map(Adjustment.class::cast)
                .map(agreed -> "from " + agreed.from + " to " + agreed.to + " (" + agreed.agreement + ")")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Whether several agreements together cover all of a period, each month by one of them. */
    public static boolean cover(Collection<?> adjustments, Period period) {
        List<Period> months = period.isMonth() ? List.of(period) : period.monthsOfYear();
        return months.stream()
                .allMatch(month ->
                        adjustments.stream().map(Adjustment.class::cast).anyMatch(agreed -> agreed.covers(month)));
    }

    /** Whether the relief covers every day of a period. */
    public boolean covers(Period period) {
        return !from.firstDay().isAfter(period.firstDay()) && !to.lastDay().isBefore(period.lastDay());
    }
}
