package org.plumbline.editing;

import java.util.List;

/**
 * A row of a decision table where it stands in a model.
 *
 * @param key its id; for a row without one, or with that of an earlier row, {@code #} and its number
 * @param cells an element for each column, null where the row has none
 * @param start where the comments and the white space that belong to it begin
 * @param end behind what stands on its last line
 */
record SourceRow(String key, Element rule, List<Element> cells, int start, int end) {

    /** What a person sees in a cell. */
    String shown(int column) {
        Element cell = cells.get(column);
        return cell == null
                ? ""
                : cell.child("text").map(Element::text).orElse("").strip();
    }
}
