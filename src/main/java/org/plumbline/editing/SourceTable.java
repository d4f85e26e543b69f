package org.plumbline.editing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A decision table where it stands in a model.
 *
 * @param id of the table, else of what it decides
 * @param title what it decides, in words
 * @param about what the model says of itself: its name and its description
 * @param policy hit policy, with the aggregation if it has one
 */
record SourceTable(
        String id,
        String title,
        String about,
        String policy,
        Element element,
        List<Column> columns,
        List<SourceRow> rows) {

    /** What a person sees in all cells, row by row. */
    List<List<String>> shown() {
        return rows.stream().map(this::shown).toList();
    }

    List<String> shown(SourceRow row) {
        return IntStream.range(0, columns.size()).mapToObj(row::shown).toList();
    }
}
