package org.plumbline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Columns;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;

/**
 * How a table stands in a sheet, and in CSV alike: a first column that people need not look at, with the id of the table,
 * the fingerprint of its model and the id of each row; to the right of it title, clause, hit policy, two lines of headings,
 * and the rows.
 */
final class TableLayout {
    /** Lines above the rows. */
    static final int HEAD = 5;

    static final int TITLE_LINE = 0;
    static final int ABOUT_LINE = 1;
    static final int LABEL_LINE = 3;
    static final int EXPRESSION_LINE = 4;

    private static final Set<String> SPREADSHEET_TRUTHS = Set.of("TRUE", "FALSE", "True", "False");

    private static final String ROW_ID = "Row id";

    private static final Map<String, String> POLICIES = Map.of(
            "UNIQUE", "for any figures one row holds, and no other",
            "FIRST", "the first row from above that holds decides",
            "ANY", "all rows that hold say the same",
            "PRIORITY", "of the rows that hold, the one decides whose output stands first among the allowed values",
            "COLLECT", "all rows that hold are taken together",
            "RULE ORDER", "all rows that hold are given, in the order of the table",
            "OUTPUT ORDER", "all rows that hold are given, in the order of the allowed values");

    private TableLayout() {}

    /** All lines of a table, with the column of ids. */
    static List<List<String>> lines(ModelFile model, SourceTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(table.id(), table.title()));
        lines.add(List.of(model.fingerprint(), table.about()));
        lines.add(List.of("", policy(table)));
        lines.add(line("", table.columns().stream().map(Column::heading)));
        lines.add(line(ROW_ID, table.columns().stream().map(Column::expression)));
        table.rows().forEach(row -> lines.add(line(row.key(), table.shown(row).stream())));
        return lines;
    }

    private static String policy(SourceTable table) {
        String says = POLICIES.getOrDefault(
                table.policy(), POLICIES.get(table.policy().split(" ")[0]));
        return "Hit policy " + table.policy() + (says == null ? "" : ": " + says);
    }

    private static List<String> line(String id, Stream<String> cells) {
        return Stream.concat(Stream.of(id), cells).toList();
    }

    /**
     * Where a table stands in a grid.
     *
     * @param ids the column of ids
     * @param title its first line
     * @param names the line of what inputs test and outputs are called, the last above the rows
     */
    record Place(SourceTable table, int ids, int title, int names) {}

    /** The table of a grid by the id above a column of ids; nothing where the model has no such table. */
    static Optional<Place> table(ModelFile model, Grid grid) {
        return IntStream.range(0, grid.width())
                .mapToObj(column -> table(model, grid, column))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Place> table(ModelFile model, Grid grid, int ids) {
        int title = IntStream.range(0, grid.lines().size())
                .filter(line -> !grid.plain(line, ids).isEmpty())
                .findFirst()
                .orElse(0);
        String id = grid.plain(title, ids);
        return model.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .flatMap(table -> grid.line(ids, ROW_ID).map(names -> new Place(table, ids, title, names)));
    }

    /**
     * Reads a table back. Its columns may stand in another order, blank rows and columns between them.
     *
     * @throws EditRefused RB-071 where the head is not as it was given out, or a cell stands beside the table; RB-072 where
     *     the model has been changed since
     */
    static EditedTable read(ModelFile model, Place place, Grid grid) {
        SourceTable table = place.table();
        List<Integer> head = IntStream.range(place.title(), place.names())
                .filter(line -> grid.first(line).isPresent())
                .boxed()
                .toList();
        if (head.size() < 2 || !grid.plain(head.get(ABOUT_LINE), place.ids()).equals(model.fingerprint())) {
            throw new EditRefused(
                    "RB-072",
                    model.path(),
                    grid.name(),
                    "The table was changed since this was downloaded; download it again and make your changes there.");
        }
        List<SheetFault> faults = new ArrayList<>();
        Columns columns = head(model, place, grid, head, faults);
        if (faults.isEmpty()) {
            IntStream.range(place.names(), grid.lines().size()).forEach(line -> columns.beside(line, heading -> true));
        }
        if (!faults.isEmpty()) {
            throw EditRefused.of(model.path(), faults);
        }
        return new EditedTable(
                table,
                grid.name(),
                IntStream.range(place.names() + 1, grid.lines().size())
                        .mapToObj(line -> row(place, grid, columns, line))
                        .toList());
    }

    private static EditedRow row(Place place, Grid grid, Columns columns, int line) {
        return new EditedRow(
                grid.plain(line, place.ids()),
                IntStream.range(0, place.table().columns().size())
                        .mapToObj(column -> said(place.table().columns().get(column), columns.cell(line, column)))
                        .toList());
    }

    /** A spreadsheet writes true and false in capitals, as nobody means a word of the model. */
    private static EditedCell said(Column column, Cell cell) {
        boolean isTruth = column.kind() != Column.Kind.ANNOTATION
                && SPREADSHEET_TRUTHS.contains(cell.plain())
                && !column.words().contains(cell.plain());
        return new EditedCell(cell.place(), isTruth ? cell.plain().toLowerCase(Locale.ROOT) : cell.text());
    }

    /** Holds what stands above the rows against what was given out. @param head the lines above the names */
    private static Columns head(ModelFile model, Place place, Grid grid, List<Integer> head, List<SheetFault> faults) {
        List<List<String>> given = lines(model, place.table());
        for (int line = 0; line < LABEL_LINE; line++) {
            headLine(grid, head.size() > line ? head.get(line) : place.names(), place.ids(), given.get(line), faults);
        }
        IntStream strangers = IntStream.concat(
                IntStream.range(0, place.title()),
                head.stream().skip(EXPRESSION_LINE).mapToInt(line -> line));
        strangers.mapToObj(grid::first).flatMap(Optional::stream).forEach(cell -> faults.add(beside(cell)));
        return columns(place, grid, head, faults);
    }

    private static Columns columns(Place place, Grid grid, List<Integer> head, List<SheetFault> faults) {
        List<Column> columns = place.table().columns();
        if (head.size() > LABEL_LINE) {
            List<List<String>> headings = columns.stream()
                    .map(column -> List.of(Cell.plain(column.heading()), Cell.plain(column.expression())))
                    .toList();
            return Columns.find(grid, List.of(head.get(LABEL_LINE), place.names()), place.ids(), headings, faults);
        }
        if (columns.stream().anyMatch(column -> !column.heading().isBlank())) {
            faults.add(
                    SheetFault.layout(
                            grid.cell(place.names(), place.ids()),
                            "The row of headings above this one is missing; download the table again, and make your changes there."));
        }
        List<List<String>> names = columns.stream()
                .map(column -> List.of(Cell.plain(column.expression())))
                .toList();
        return Columns.find(grid, List.of(place.names()), place.ids(), names, faults);
    }

    /** A line of the head says one thing. */
    private static void headLine(Grid grid, int line, int ids, List<String> given, List<SheetFault> faults) {
        String text = Cell.plain(given.get(1));
        List<Cell> cells = grid.lines().get(line).entrySet().stream()
                .filter(cell -> cell.getKey() != ids)
                .map(Map.Entry::getValue)
                .filter(cell -> !cell.isBlank())
                .toList();
        Optional<Cell> same =
                cells.stream().filter(cell -> cell.plain().equals(text)).findFirst();
        if (same.isEmpty() && !text.isEmpty()) {
            Cell cell = cells.isEmpty() ? grid.cell(line, ids + 1) : cells.get(0);
            faults.add(SheetFault.layout(
                    cell,
                    "Here stood \"" + text + "\"; write that again. Headings, columns and the hit policy are"
                            + " changed in a DMN editor."));
        }
        cells.stream().filter(cell -> same.isPresent() && cell != same.get()).forEach(cell -> faults.add(beside(cell)));
    }

    private static SheetFault beside(Cell cell) {
        return SheetFault.layout(cell, cell.quoted() + " stands beside the table; take it out.");
    }
}
