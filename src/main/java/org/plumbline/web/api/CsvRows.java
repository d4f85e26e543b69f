package org.plumbline.web.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** The rows of a CSV file (RFC 4180, UTF-8) whose first row names the columns. */
public final class CsvRows {
    /** Spreadsheets begin a file with it to say that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> header;
    private final Iterator<CSVRecord> rows;

    CsvRows(InputStream input) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(text);
        header = parser.getHeaderNames();
        rows = parser.iterator();
    }

    /**
     * A row.
     *
     * @param number from 1, without the header
     * @param cells by the names of their columns; not those that the row has no cell for
     * @param beyond cells beyond the last column
     */
    public record Row(long number, Map<String, String> cells, int beyond) {}

    /** Names of the columns. */
    List<String> header() {
        return header;
    }

    /** The next row; null at the end. */
    Row next() {
        if (!rows.hasNext()) {
            return null;
        }
        CSVRecord row = rows.next();
        return new Row(row.getRecordNumber(), row.toMap(), Math.max(0, row.size() - header.size()));
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
        try {
            CsvRows csv = new CsvRows(new ByteArrayInputStream(body));
            if (new HashSet<>(csv.header()).size() < csv.header().size()) {
                throw refused("FA-010", "A column stands twice in the header; keep one.");
            }
            List<Row> rows = new ArrayList<>();
            for (Row row = csv.next(); row != null; row = csv.next()) {
                if (rows.size() == mostRows) {
                    throw refused("FA-012", "The file has more than " + mostRows + " rows; send it in parts.");
                }
                rows.add(row);
            }
            return new File(csv.header(), rows);
        } catch (IllegalArgumentException noHeader) {
            throw refused("FA-009", "The first row names every column, and none may be without a name.");
        } catch (CSVException | UncheckedIOException noCsv) {
            // The header is read at once, and the rows as they are asked for.
            throw refused("FA-009", "The body is no CSV: a quote is not closed, or something stands behind one.");
        }
    }

    private static SubmissionRefused refused(String code, String message) {
        return SubmissionRefused.malformed(List.of(new Violation("", code, message)));
    }
}
