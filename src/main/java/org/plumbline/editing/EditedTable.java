package org.plumbline.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A table as it came back, beside the table it came from. */
public final class EditedTable {
    private final SourceTable source;
    private final String place;
    private final List<Row> rows;

    /**
     * A row that came back and the row it was.
     *
     * @param source null for a row that was added
     */
    record Row(EditedRow edited, SourceRow source) {}

    /** @param place of the table, such as the name of its sheet */
    EditedTable(SourceTable source, String place, List<EditedRow> edited) {
        this.source = source;
        this.place = place;
        this.rows = matched(source, edited);
    }

    SourceTable source() {
        return source;
    }

    String place() {
        return place;
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * A row whose id the table does not have, or has already, was copied there and is a new one. Of several copies the
     * one that still says what the row said is the row itself. A row that was emptied was removed.
     */
    private static List<Row> matched(SourceTable table, List<EditedRow> edited) {
        Map<String, SourceRow> sources =
                table.rows().stream().collect(Collectors.toMap(SourceRow::key, Function.identity()));
        Predicate<EditedRow> isUntouched = row -> sources.containsKey(row.key())
                && table.shown(sources.get(row.key())).equals(row.texts());
        Map<String, EditedRow> originals = new HashMap<>();
        for (EditedRow row : edited) {
            EditedRow other = originals.putIfAbsent(row.key(), row);
            if (other != null && !isUntouched.test(other) && isUntouched.test(row)) {
                originals.put(row.key(), row);
            }
        }
        return edited.stream()
                .filter(row -> !row.isBlank() || originals.get(row.key()) == row && isUntouched.test(row))
                .map(row -> new Row(row, originals.get(row.key()) == row ? sources.get(row.key()) : null))
                .toList();
    }
}
