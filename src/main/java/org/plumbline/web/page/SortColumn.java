package org.plumbline.web.page;

/**
 * A column of a list that it can be sorted by.
 *
 * @param address the same list sorted by it, or the other way round if it is already
 * @param sorted as {@code aria-sort} says it
 */
public record SortColumn(String label, String address, String sorted, boolean isNumber) {
    private static final String SORT = "sort";

    /** The columns of the list of decisions. */
    public static SortColumn of(String label, String field, boolean isNumber, PageQuery asked, String usual) {
        String now = asked.has(SORT) ? asked.get(SORT) : usual;
        String first = now.split(",")[0];
        String other = first.equals(field) || (isNumber && !first.equals("-" + field)) ? "-" + field : field;
        return new SortColumn(
                label,
                asked.with(SORT, other).without("page").query(),
                first.equals(field) ? "ascending" : first.equals("-" + field) ? "descending" : "none",
                isNumber);
    }
}
