package org.plumbline.revision;

import java.util.List;
import java.util.Map;

/**
 * A table as people see it: that of a model, or a sheet.
 *
 * @param id by which it is found on the other side
 * @param traits what holds for all of it, by name, such as the hit policy
 */
record ComparedTable(String id, String title, Map<String, String> traits, List<Column> columns, List<Row> rows) {

    /** @param traits what holds for all its cells, by name, such as the allowed values */
    record Column(String id, String label, Map<String, String> traits) {}

    /**
     * A row.
     *
     * @param position from 1
     * @param cells in the order of the columns; there may be fewer
     */
    record Row(String id, int position, List<String> cells) {
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
