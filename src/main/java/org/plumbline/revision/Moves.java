package org.plumbline.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Tells which rows moved: as few as can be, so that the others stand in one order on both sides. Those are a longest
 * increasing subsequence, found in n log n; a general difference of sequences takes n² where all rows changed places.
 */
final class Moves {
    private static final ToIntFunction<Matched<ComparedTable.Row>> BEFORE =
            row -> row.before().position();
    private static final ToIntFunction<Matched<ComparedTable.Row>> AFTER =
            row -> row.after().position();

    private final List<Matched<ComparedTable.Row>> rows;
    private final ToIntFunction<Matched<ComparedTable.Row>> position;

    /** Per length of a chain, the row that ends the one which ends lowest. */
    private final List<Integer> ends = new ArrayList<>();

    /** Per row, the one before it in its chain; -1 for none. */
    private final int[] previous;

    private Moves(List<Matched<ComparedTable.Row>> rows, ToIntFunction<Matched<ComparedTable.Row>> position) {
        this.rows = rows;
        this.position = position;
        this.previous = new int[rows.size()];
    }

    /** The rows that moved, as they are now; the same ones whichever side is compared with the other. */
    static Set<ComparedTable.Row> of(List<Matched<ComparedTable.Row>> rows) {
        List<Matched<ComparedTable.Row>> old = ordered(rows, BEFORE);
        List<Matched<ComparedTable.Row>> now = ordered(rows, AFTER);
        return Arrays.compare(keys(old), keys(now)) < 0
                ? new Moves(now, BEFORE).moved()
                : new Moves(old, AFTER).moved();
    }

    private static List<Matched<ComparedTable.Row>> ordered(
            List<Matched<ComparedTable.Row>> rows, ToIntFunction<Matched<ComparedTable.Row>> position) {
        return rows.stream()
                .filter(Matched::isOnBoth)
                .sorted(Comparator.comparingInt(position))
                .toList();
    }

    private static String[] keys(List<Matched<ComparedTable.Row>> rows) {
        return rows.stream().map(Matched::key).toArray(String[]::new);
    }

    private Set<ComparedTable.Row> moved() {
        for (int row = 0; row < rows.size(); row++) {
            int length = longestBelow(position(row));
            previous[row] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(row);
            } else {
                ends.set(length, row);
            }
        }
        Set<ComparedTable.Row> moved = new HashSet<>();
        rows.forEach(row -> moved.add(row.after()));
        int last = ends.isEmpty() ? -1 : ends.get(ends.size() - 1);
        for (int row = last; row >= 0; row = previous[row]) {
            moved.remove(rows.get(row).after());
        }
        return moved;
    }

    private int position(int row) {
        return position.applyAsInt(rows.get(row));
    }

    /** How long the longest chain is that ends below a position. */
    private int longestBelow(int wanted) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (position(ends.get(middle)) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
