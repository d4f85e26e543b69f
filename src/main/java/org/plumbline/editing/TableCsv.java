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
import org.plumbline.sheet.Grid;

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
        List<List<String>> lines = lines(model, csv);
        Grid grid = Grid.of("", lines, (line, column) -> new CellAddress(line, column).formatAsString());
        TableLayout.Place place = TableLayout.table(model, grid)
                .orElseThrow(() -> new EditRefused(
                        "RB-071",
                        model.path(),
                        "",
                        "The first field is no id of a table of this model; download the table again."));
        EditedTable edited = TableLayout.read(model, place, grid);
        int width = grid.lines().get(place.names()).lastKey() + 1;
        shortRow(lines, place.names(), width).ifPresent(row -> {
            throw new EditRefused(
                    "RB-071",
                    model.path(),
                    "row " + row,
                    "The row ends before its last column; write a delimiter for each cell that is empty.");
        });
        return edited;
    }

    /** The first row below a line, as a spreadsheet counts, that ends too soon and is not empty. */
    private static OptionalInt shortRow(List<List<String>> lines, int head, int width) {
        return IntStream.range(head + 1, lines.size())
                .filter(line -> lines.get(line).size() < width)
                .filter(line -> lines.get(line).stream().anyMatch(cell -> !cell.isBlank()))
                .map(line -> line + 1)
                .findFirst();
    }

    private static List<List<String>> lines(ModelFile model, byte[] csv) {
        if (csv.length > LARGEST) {
            throw refused(model, "The file has more than " + LARGEST + " bytes, far more than a table needs.");
        }
        try {
            return CsvFile.rows(csv).stream().map(CsvFile.Row::cells).toList();
        } catch (CsvRefused noCsv) {
            throw refused(model, noCsv.getMessage());
        }
    }

    private static EditRefused refused(ModelFile model, String message) {
        return new EditRefused("RB-070", model.path(), "", message);
    }
}
