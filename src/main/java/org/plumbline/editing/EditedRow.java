package org.plumbline.editing;

import java.util.List;

/**
 * A row as it came back.
 *
 * @param key what stands in the hidden column of ids, "" for a row that was added
 * @param cells one for each column
 */
record EditedRow(String key, List<EditedCell> cells) {

    List<String> texts() {
        return cells.stream().map(EditedCell::text).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
}
