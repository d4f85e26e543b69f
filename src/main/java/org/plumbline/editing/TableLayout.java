package org.plumbline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.rulebook.Fault;

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

    private static final Map<String, String> POLICIES = Map.of(
            "UNIQUE", "for any figures one row holds, and no other",
            "FIRST", "the first row from above that holds decides",
            "ANY", "all rows that hold say the same",
            "PRIORITY", "of the rows that hold, the one decides whose output stands first among the allowed values",
            "COLLECT", "all rows that hold are taken together",
            "RULE ORDER", "all rows that hold are given, in the order of the table",
            "OUTPUT ORDER", "all rows that hold are given, in the order of the allowed values");

    private static final Set<String> SPREADSHEET_TRUTHS = Set.of("TRUE", "FALSE", "True", "False");

    private TableLayout() {}

    /** All lines of a table, with the column of ids. */
    static List<List<String>> lines(ModelFile model, SourceTable table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(table.id(), table.title()));
        lines.add(List.of(model.fingerprint(), table.about()));
        lines.add(List.of("", policy(table)));
        lines.add(line("", table.columns().stream().map(Column::heading)));
        lines.add(line("Row id", table.columns().stream().map(Column::expression)));
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

    /** The table of a grid by the id in its first cell; nothing where the model has no such table. */
    static Optional<SourceTable> table(ModelFile model, Grid grid) {
        String id = grid.cell(TITLE_LINE, 0).text();
        return model.tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /**
     * Reads a table back.
     *
     * @throws EditRefused RB-071 where the head is not as it was given out, or a cell stands beside the table; RB-072 where
     *     the model has been changed since
     */
    static EditedTable read(ModelFile model, SourceTable table, Grid grid) {
        if (!grid.cell(ABOUT_LINE, 0).text().equals(model.fingerprint())) {
            throw new EditRefused(
                    "RB-072",
                    model.path(),
                    grid.name(),
                    "The table was changed since this was downloaded; download it again and make your changes there.");
        }
        List<Fault> faults = new ArrayList<>();
        head(model, table, grid, faults);
        beside(model, table, grid, faults);
        if (!faults.isEmpty()) {
            throw new EditRefused(faults);
        }
        return new EditedTable(
                table,
                grid.name(),
                IntStream.range(HEAD, grid.lines().size())
                        .mapToObj(line -> row(table, grid, line))
                        .toList());
    }

    private static EditedRow row(SourceTable table, Grid grid, int line) {
        return new EditedRow(
                grid.cell(line, 0).text(),
                IntStream.rangeClosed(1, table.columns().size())
                        .mapToObj(column -> said(table.columns().get(column - 1), grid.cell(line, column)))
                        .toList());
    }

    /** A spreadsheet writes true and false in capitals, as nobody means a word of the model. */
    private static EditedCell said(Column column, EditedCell cell) {
        boolean isTruth = column.kind() != Column.Kind.ANNOTATION
                && SPREADSHEET_TRUTHS.contains(cell.text())
                && !column.words().contains(cell.text());
        return isTruth ? new EditedCell(cell.place(), cell.text().toLowerCase(Locale.ROOT)) : cell;
    }

    private static void head(ModelFile model, SourceTable table, Grid grid, List<Fault> faults) {
        List<List<String>> lines = lines(model, table);
        for (int line = 0; line < HEAD; line++) {
            for (int column = 1; column < lines.get(line).size(); column++) {
                String given = new EditedCell("", lines.get(line).get(column)).text();
                EditedCell cell = grid.cell(line, column);
                if (!cell.text().equals(given)) {
                    faults.add(new Fault(
                            "RB-071",
                            model.path(),
                            0,
                            cell.place(),
                            "Here stood \"" + given + "\"; write that again. Headings, columns and the hit policy are"
                                    + " changed in a DMN editor."));
                }
            }
        }
    }

    private static void beside(ModelFile model, SourceTable table, Grid grid, List<Fault> faults) {
        for (int line = 0; line < grid.lines().size(); line++) {
            int behind = line < LABEL_LINE ? 2 : table.columns().size() + 1;
            for (int column = behind; column < grid.lines().get(line).size(); column++) {
                EditedCell cell = grid.cell(line, column);
                if (!cell.text().isEmpty()) {
                    faults.add(new Fault(
                            "RB-071",
                            model.path(),
                            0,
                            cell.place(),
                            cell.quoted() + " stands beside the table; take it out."));
                }
            }
        }
    }
}
