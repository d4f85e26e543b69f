package org.plumbline.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.util.CellAddress;
import org.plumbline.csv.CsvFile;
import org.plumbline.csv.CsvRefused;

/**
 * A decision table as CSV, in the layout of its sheet, and back. A leading {@code -} or {@code =} stays: it is part of a
 * test.
 */
public final class TableCsv {
    static final int LARGEST = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableCsv() {}

    /**
     * A table as CSV in UTF-8, with a byte order mark so that Excel takes it for that.
     *
     * @param id one of {@link ModelFile#tableIds}
     * @throws IllegalArgumentException where the model has no such table
     */
    public static byte[] write(ModelFile model, String id) {
        SourceTable table = model.tables().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + id));
        return TableLayout.lines(model, table).stream()
                .map(line -> CSVFormat.RFC4180.format(line.toArray()))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a table that {@link #write} gave out for this model, and that was changed since. Fields may be divided by
     * commas, semicolons or tabs, as {@link CsvFile} reads them.
     *
     * @throws EditRefused RB-070 where it is no CSV, or too large; RB-071 where it is none of the model's tables;
     *     RB-072 where the model was changed since
     */
    public static EditedTable read(ModelFile model, byte[] csv) {
        Grid grid = grid(model, csv);
        SourceTable table = TableLayout.table(model, grid)
                .orElseThrow(() -> new EditRefused(
                        "RB-071",
                        model.path(),
                        "",
                        "The first field is no id of a table of this model; download the table again."));
        EditedTable edited = TableLayout.read(model, table, grid);
        shortRow(grid, table.columns().size() + 1).ifPresent(row -> {
            throw new EditRefused(
                    "RB-071",
                    model.path(),
                    "row " + row,
                    "The row ends before its last column; write a delimiter for each cell that is empty.");
        });
        return edited;
    }

    /** The first row, as a spreadsheet counts, that ends too soon and is not empty. */
    private static OptionalInt shortRow(Grid grid, int columns) {
        return IntStream.range(TableLayout.HEAD, grid.lines().size())
                .filter(line -> grid.lines().get(line).size() < columns)
                .filter(line -> grid.lines().get(line).stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> line + 1)
                .findFirst();
    }

    private static Grid grid(ModelFile model, byte[] csv) {
        if (csv.length > LARGEST) {
            throw refused(model, "The file has more than " + LARGEST + " bytes, far more than a table needs.");
        }
        try {
            List<List<String>> lines =
                    CsvFile.rows(csv).stream().map(CsvFile.Row::cells).toList();
            return new Grid("", lines, (line, column) -> new CellAddress(line, column).formatAsString());
        } catch (CsvRefused noCsv) {
            throw refused(model, noCsv.getMessage());
        }
    }

    private static EditRefused refused(ModelFile model, String message) {
        return new EditRefused("RB-070", model.path(), "", message);
    }
}
