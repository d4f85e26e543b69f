package org.plumbline.fact;

/**
 * Relief the parties agreed in writing.
 *
 * @param standard the standard relieved
 * @param effect what was agreed
 * @param from first month of the relief
 * @param to last month of the relief
 * @param agreement where it is written down
 */
public record Adjustment(String standard, Effect effect, Period from, Period to, String agreement) {

    /** What the parties may agree. */
    public enum Effect {
        /** The standard is not assessed for the time. */
        SUSPENDED
    }

    /** Whether the relief covers any day of a period. */
    public boolean touches(Period period) {
        return !from.firstDay().isAfter(period.lastDay()) && !to.lastDay().isBefore(period.firstDay());
    }

    /** Whether the relief covers every day of a period. */
    public boolean covers(Period period) {
        return !from.firstDay().isAfter(period.firstDay()) && !to.lastDay().isBefore(period.lastDay());
    }
}
