package org.plumbline.document;

import java.util.List;

/**
 * A rate over the months of a year against what the contract expects.
 *
 * @param low what the foot of the chart stands for, as it is shown
 * @param high what its head stands for
 * @param marks the values at which the table of the standard tells levels apart, as they are shown, from the lowest on
 * @param points heights of the months, parts of the chart's; a hyphen where a month has no figure
 * @param lines heights of the marks
 */
public record Chart(
        String standard,
        String title,
        String quantity,
        String low,
        String high,
        List<String> marks,
        List<Month> months,
        String points,
        String lines) {

    /** A month; the value says so where there is none. */
    public record Month(String name, String value, String outcome) {}
}
