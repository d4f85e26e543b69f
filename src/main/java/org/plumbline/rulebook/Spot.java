package org.plumbline.rulebook;

import java.util.List;

/**
 * Where in a decision table a fault is. What is not known is null or empty.
 *
 * @param table id of the table
 * @param row id of the row
 * @param column what an input tests, or the name of an output or annotation
 * @param region of a gap or an overlap, the values of each input it stretches over
 * @param rows ids of other rows it is about: those that share the region, or that leave nothing for the row
 * @param proposed of a gap, a row that would fill it
 */
public record Spot(
        String table, String row, String column, List<Stretch> region, List<String> rows, ProposedRow proposed) {
    /** Of a fault that is in no table. */
    public static final Spot NONE = cell(null, null, null);

    /** A row that is known by its id alone. */
    public static Spot row(String row) {
        return cell(null, row, null);
    }

    static Spot cell(String table, String row, String column) {
        return new Spot(table, row, column, List.of(), List.of(), null);
    }

    /** The same place, where other rows play a part. */
    Spot with(List<String> others) {
        return new Spot(table, row, column, region, others, proposed);
    }
}
