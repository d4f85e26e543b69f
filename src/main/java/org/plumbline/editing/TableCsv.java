package org.plumbline.editing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.util.CellAddress;
import org.plumbline.sheet.Grid;

/**
 * A decision table as CSV, in the layout of its sheet, and back. A leading {@code -} or {@code =} stays: it is part of a
 * test.
 */
public final class TableCsv {
    static final int LARGEST = 5_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_ID = 500;
    private static final Pattern FIRST_FIELD = Pattern.compile("(?:\"(?:[^\"]|\"\")*\"|[^,;\\t\"]*)([,;\\t])");

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
     * commas, semicolons or tabs.
     *
     * @throws EditRefused RB-070 where it is no CSV in UTF-8, or too large; RB-071 where it is none of the model's tables;
     *     RB-072 where the model was changed since
     */
    public static EditedTable read(ModelFile model, byte[] csv) {
        Grid grid = grid(model, csv);
        TableLayout.Place place = TableLayout.table(model, grid)
                .orElseThrow(() -> new EditRefused(
                        "RB-071",
                        model.path(),
                        "",
                        "The first field is no id of a table of this model; download the table again."));
        return TableLayout.read(model, place, grid);
    }

    private static Grid grid(ModelFile model, byte[] csv) {
        if (csv.length > LARGEST) {
            throw refused(model, "The file has more than " + LARGEST + " bytes, far more than a table needs.");
        }
        String text = text(model, csv);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : records) {
                lines.add(line.toList());
            }
        } catch (IOException | UncheckedIOException broken) {
            throw refused(model, "This is no CSV; look for a quotation mark that is not closed or not doubled.");
        }
        return Grid.of("", lines, (line, column) -> new CellAddress(line, column).formatAsString());
    }

    private static String text(ModelFile model, byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw refused(model, "The file is not in UTF-8; save it as \"CSV UTF-8\".");
        }
    }

    /** What stands behind the first field, which is an id. */
    private static char delimiter(String text) {
        Matcher first = FIRST_FIELD.matcher(text.substring(0, Math.min(text.length(), LONGEST_ID)));
        return first.lookingAt() ? first.group(1).charAt(0) : ',';
    }

    private static EditRefused refused(ModelFile model, String message) {
        return new EditRefused("RB-070", model.path(), "", message);
    }
}
