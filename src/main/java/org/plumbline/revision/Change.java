package org.plumbline.revision;

import java.util.Map;

/**
 * One thing of a file that is different.
 *
 * @param place where: id of the row, name of the column, the table, the case or the element, or a JSON pointer
 * @param part of it: the column of a cell; the pointer within a case; what of a table, column or element, such as "hit
 *     policy"; null for all of it
 * @param label what people call it, or the table it is in; may be null
 * @param before null where there was nothing. Of a row that came, went or moved, and of a column that moved, its position
 *     from 1
 * @param after null where there is nothing any more
 * @param cells of a row that came or went, by the labels of its columns; else empty
 */
public record Change(
        Thing thing,
        How how,
        String place,
        String part,
        String label,
        String before,
        String after,
        Map<String, String> cells) {

    /** What can be different. */
    public enum Thing {
        TABLE,
        COLUMN,
        ROW,
        CELL,
        /** Of a model, besides its tables: an expression, an input, a type. */
        ELEMENT,
        /** Of a contract. */
        VALUE,
        CASE,
        /** Lines of a file that is compared as text; {@code after} is the difference in unified form. */
        TEXT
    }

    /** In which way. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED;

        static How of(Object before, Object after) {
            return before == null ? ADDED : after == null ? REMOVED : CHANGED;
        }
    }

    static Change of(Thing thing, String place, String part, String label, String before, String after) {
        return new Change(thing, How.of(before, after), place, part, label, before, after, Map.of());
    }
}
