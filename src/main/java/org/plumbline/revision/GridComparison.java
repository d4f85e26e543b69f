package org.plumbline.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;

/** Compares tables: their columns, and row by row their cells. */
final class GridComparison {
    private final ComparedTable before;
    private final ComparedTable after;
    private final String title;
    private final List<Matched<Place>> columns;
    private final List<Change> changes = new ArrayList<>();

    private GridComparison(Matched<ComparedTable> grid) {
        this.before = grid.before();
        this.after = grid.after();
        this.title = grid.named(ComparedTable::title);
        this.columns = Matched.by(place -> place.column().id(), places(before), places(after));
    }

    /** A column and its number, from 0. */
    private record Place(int number, ComparedTable.Column column) {
        String label() {
            return column.label();
        }

        ComparedTable.Row asRow() {
            return new ComparedTable.Row(column.label(), number + 1, List.of());
        }
    }

    private static List<Place> places(ComparedTable grid) {
        return IntStream.range(0, grid.columns().size())
                .mapToObj(number -> new Place(number, grid.columns().get(number)))
                .toList();
    }

    static List<Change> changes(List<ComparedTable> before, List<ComparedTable> after) {
        List<Change> changes = new ArrayList<>();
        for (Matched<ComparedTable> grid : Matched.by(ComparedTable::id, before, after)) {
            if (grid.isOnBoth()) {
                changes.addAll(new GridComparison(grid).changes());
            } else {
                How how = How.of(grid.before(), grid.after());
                changes.add(new Change(Thing.TABLE, how, grid.any().title(), null, null, null, null, Map.of()));
            }
        }
        return changes;
    }

    private List<Change> changes() {
        traits(Thing.TABLE, title, before.traits(), after.traits());
        columns.forEach(this::column);
        order();
        List<Matched<ComparedTable.Row>> rows = Matched.by(ComparedTable.Row::id, before.rows(), after.rows());
        Set<ComparedTable.Row> moved = Moves.of(rows);
        rows.forEach(row -> row(row, moved));
        return changes;
    }

    private void traits(Thing thing, String place, Map<String, String> old, Map<String, String> now) {
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.add(Change.of(thing, place, name, title, old.get(name), now.get(name)));
            }
        }
    }

    private void column(Matched<Place> column) {
        String label = column.named(Place::label);
        if (!column.isOnBoth()) {
            How how = How.of(column.before(), column.after());
            changes.add(new Change(Thing.COLUMN, how, label, null, title, null, null, Map.of()));
            return;
        }
        traits(
                Thing.COLUMN,
                label,
                column.before().column().traits(),
                column.after().column().traits());
    }

    /** Columns change places as rows do. */
    private void order() {
        List<ComparedTable.Row> old = places(before).stream().map(Place::asRow).toList();
        List<ComparedTable.Row> now = places(after).stream().map(Place::asRow).toList();
        List<Matched<ComparedTable.Row>> order = Matched.by(ComparedTable.Row::id, old, now);
        Set<ComparedTable.Row> moved = Moves.of(order);
        order.stream()
                .filter(column -> moved.contains(column.after()))
                .forEach(column -> changes.add(moved(Thing.COLUMN, column.key(), column)));
    }

    private Change moved(Thing thing, String place, Matched<ComparedTable.Row> row) {
        return new Change(
                thing, How.MOVED, place, null, title, position(row.before()), position(row.after()), Map.of());
    }

    private void row(Matched<ComparedTable.Row> row, Set<ComparedTable.Row> moved) {
        if (!row.isOnBoth()) {
            ComparedTable grid = row.after() == null ? before : after;
            changes.add(new Change(
                    Thing.ROW,
                    How.of(row.before(), row.after()),
                    row.key(),
                    null,
                    title,
                    position(row.before()),
                    position(row.after()),
                    cells(grid, row.any())));
            return;
        }
        if (moved.contains(row.after())) {
            changes.add(moved(Thing.ROW, row.key(), row));
        }
        columns.forEach(column -> cell(row, column));
    }

    private void cell(Matched<ComparedTable.Row> row, Matched<Place> column) {
        String old = cell(row.before(), column.before());
        String now = cell(row.after(), column.after());
        if (!Objects.equals(old, now) && !(isBlank(old) && isBlank(now))) {
            changes.add(Change.of(Thing.CELL, row.key(), column.named(Place::label), title, old, now));
        }
    }

    /** Blank, or in a column that is not there. */
    private static boolean isBlank(String cell) {
        return cell == null || cell.isBlank();
    }

    private static String cell(ComparedTable.Row row, Place place) {
        return place == null ? null : row.cell(place.number());
    }

    private static String position(ComparedTable.Row row) {
        return row == null ? null : String.valueOf(row.position());
    }

    private static Map<String, String> cells(ComparedTable grid, ComparedTable.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        places(grid)
                .forEach(place -> cells.put(
                        cells.containsKey(place.column().label())
                                ? place.column().id()
                                : place.column().label(),
                        row.cell(place.number())));
        return cells;
    }
}
