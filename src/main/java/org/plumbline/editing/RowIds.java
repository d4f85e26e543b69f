package org.plumbline.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids for rows that were added, in the style of those there are: what all rows of the table begin with, and eight
 * digits. The digits come from the bytes that were changed, so that the same edit gives the same bytes, and that an id of
 * a row that once was removed does not come back.
 */
final class RowIds {
    private static final int DIGITS = 8;

    /** What is an id in any encoding and needs no escape. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private final String start;
    private final String seed;
    private final Set<String> taken;
    private int number;

    /** @param taken ids of the model, to which new ones are added */
    RowIds(SourceTable table, String seed, Set<String> taken) {
        this.start = start(table.rows().stream()
                .map(row -> row.rule().attribute("id", ""))
                .filter(id -> !id.isEmpty())
                .toList());
        this.seed = seed + " " + table.id();
        this.taken = taken;
    }

    private static String start(List<String> ids) {
        String common = ids.stream().reduce(RowIds::common).orElse("");
        int length = common.length();
        while (length > 0 && "-_.".indexOf(common.charAt(length - 1)) < 0) {
            length--;
        }
        String start = common.substring(0, length);
        return NAME.matcher(start).matches() ? start : "row-";
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }

    String next() {
        String id;
        do {
            number++;
            id = start
                    + UUID.nameUUIDFromBytes((seed + " " + number).getBytes(StandardCharsets.UTF_8))
                            .toString()
                            .substring(0, DIGITS);
        } while (!taken.add(id));
        return id;
    }

    /** An id for a cell of a new row, as the row before names its own; null where that has none. */
    String cell(String row, String likeRow, String likeCell, int column) {
        if (likeCell == null) {
            return null;
        }
        String like = likeRow != null && likeCell.startsWith(likeRow) ? row + likeCell.substring(likeRow.length()) : "";
        String id = NAME.matcher(like).matches() ? like : row + "-" + (column + 1);
        while (!taken.add(id)) {
            id += "-";
        }
        return id;
    }
}
