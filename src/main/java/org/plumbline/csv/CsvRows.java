package org.plumbline.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** The rows of a CSV file whose first row names the columns; by what it says, wherever they stand. */
public final class CsvRows {
    /** A cell of a row that is no cell of its columns. */
    static final String OUT_OF_PLACE = "FA-018";

    private static final Pattern BLANKS = Pattern.compile("^[\\s\\u00a0]+|[\\s\\u00a0]+$");

    /** Where the decimal sign is a comma, semicolons divide; then this is one number or a thousand times as much. */
    private static final Pattern EITHER = Pattern.compile("[$+-]?[1-9]\\d{0,2},\\d{3}%?");

    private final CsvFile file;
    private final List<String> header;

    /** @throws SubmissionRefused malformed, if it does not begin with a row that names columns */
    public CsvRows(InputStream input) throws IOException {
        try {
            this.file = CsvFile.of(input);
        } catch (CsvRefused noCsv) {
            throw refused("", "FA-009", noCsv.why());
        }
        this.header = header();
    }

    /**
     * A row.
     *
     * @param number from 1, without the header; empty rows count
     * @param cells by the names of their columns
     * @param wrong why its cells are not to be taken, or null; then there may be none for some columns
     */
    public record Row(long number, Map<String, String> cells, @Nullable Violation wrong) {
        /** Where it stands, as a spreadsheet counts. */
        public String place() {
            return "row " + (number + 1);
        }
    }

    private List<String> header() throws IOException {
        CsvFile.Row first = nextFilled();
        List<String> names = first == null
                ? List.of()
                : new ArrayList<>(first.cells().stream().map(CsvRows::stripped).toList());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        if (names.isEmpty() || names.contains("")) {
            throw refused(
                    "row 1", "FA-009", "The first row names every column, and none between others is without a name.");
        }
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw refused(
                        "row 1, column " + name,
                        "FA-010",
                        "The column '" + name + "' stands twice; keep one of the two.");
            }
        }
        return List.copyOf(names);
    }

    private CsvFile.@Nullable Row nextFilled() throws IOException {
        try {
            CsvFile.Row row = file.next();
            while (row != null && row.isBlank()) {
                row = file.next();
            }
            return row;
        } catch (CsvRefused noCsv) {
            throw refused("", "FA-009", noCsv.why());
        }
    }

    private static String stripped(String cell) {
        return BLANKS.matcher(cell).replaceAll("");
    }

    /** Names of the columns. */
    public List<String> names() {
        return header;
    }

    /**
     * The next row with anything in it; null at the end.
     *
     * @throws SubmissionRefused malformed, where the file goes on as no CSV
     */
    public @Nullable Row next() throws IOException {
        CsvFile.Row row = nextFilled();
        return row == null ? null : row(row);
    }

    private Row row(CsvFile.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
            cells.put(header.get(i), stripped(row.cells().get(i)));
        }
        return new Row(row.number() - 1, cells, wrong(row.cells(), cells));
    }

    private @Nullable Violation wrong(List<String> row, Map<String, String> cells) {
        if (row.size() < header.size()) {
            return outOfPlace("The row ends after " + row.size() + " of " + header.size()
                    + " columns; look whether a cell is missing, and end it with empty ones if not.");
        }
        if (row.stream().skip(header.size()).anyMatch(cell -> !stripped(cell).isEmpty())) {
            return outOfPlace("The row has more cells than the header has columns; put a text with a comma in quotes,"
                    + " and write a number such as 1,000 as 1000 or in quotes.");
        }
        return cells.entrySet().stream()
                .filter(cell -> file.delimiter() == ';'
                        && EITHER.matcher(cell.getValue()).matches())
                .findFirst()
                .map(cell -> outOfPlace("In the column '" + cell.getKey() + "' " + cell.getValue() + " may be "
                        + cell.getValue().replace(",", "") + " or "
                        + cell.getValue().replace(',', '.') + "; write the one that is meant."))
                .orElse(null);
    }

    private static Violation outOfPlace(String message) {
        return new Violation("", OUT_OF_PLACE, message);
    }

    /** A file that was read whole. */
    public record File(List<String> header, List<Row> rows) {}

    /**
     * Reads a file whole.
     *
     * @throws SubmissionRefused malformed: FA-009 for what is no CSV, FA-010 for a column that stands twice, FA-012 for
     *     more rows than that
     */
    public static File read(byte[] body, int mostRows) throws IOException {
        CsvRows csv = new CsvRows(new ByteArrayInputStream(body));
        List<Row> rows = new ArrayList<>();
        for (Row row = csv.next(); row != null; row = csv.next()) {
            if (rows.size() == mostRows) {
                throw refused("", "FA-012", "The file has more than " + mostRows + " rows; send it in parts.");
            }
            rows.add(row);
        }
        return new File(csv.names(), rows);
    }

    private static SubmissionRefused refused(String place, String code, String message) {
        return SubmissionRefused.malformed(List.of(new Violation(place, code, message)));
    }
}
