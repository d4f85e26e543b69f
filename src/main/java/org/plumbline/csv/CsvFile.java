package org.plumbline.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, divided by commas, semicolons or tabs, or by what a first line {@code sep=} names; in UTF-8, or in
 * UTF-16 as "Unicode text" is saved. Read one by one, however many there are.
 */
public final class CsvFile {
    private static final String NOT_UTF_8 = "The file is not in UTF-8; save it as \"CSV UTF-8\".";

    private final Iterator<CSVRecord> records;
    private final CSVParser parser;
    private final char delimiter;

    /**
     * A row.
     *
     * @param number from 1, as a spreadsheet counts them; empty ones count
     * @param cells as they stand
     */
    public record Row(long number, List<String> cells) {
        /** Whether there is nothing in it, as in those that a spreadsheet leaves below its last. */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private CsvFile(InputStream input) throws IOException {
        CsvText text = new CsvText(input);
        this.delimiter = text.delimiter();
        this.parser = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get().parse(text.characters());
        this.records = parser.iterator();
    }

    /**
     * Begins to read.
     *
     * @throws CsvRefused if it does not begin as a file of rows can
     */
    public static CsvFile of(InputStream input) throws IOException {
        try {
            return new CsvFile(input);
        } catch (CharacterCodingException other) {
            throw new CsvRefused(NOT_UTF_8);
        }
    }

    /**
     * All rows of a file.
     *
     * @throws CsvRefused if it is none
     */
    public static List<Row> rows(byte[] file) {
        try {
            CsvFile csv = of(new ByteArrayInputStream(file));
            List<Row> rows = new ArrayList<>();
            for (Row row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
            return rows;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    /**
     * The next row; null at the end.
     *
     * @throws CsvRefused where the file goes on as no CSV
     */
    public @Nullable Row next() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord record = records.next();
            return new Row(record.getRecordNumber(), record.toList());
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof CharacterCodingException) {
                throw new CsvRefused(NOT_UTF_8);
            }
            if (!(broken.getCause() instanceof CSVException)) {
                throw broken.getCause();
            }
            throw new CsvRefused("This is no CSV: look at row " + (parser.getRecordNumber() + 1)
                    + " and those below it for a quotation mark that is not closed or not doubled.");
        }
    }

    /** What stands between cells. */
    public char delimiter() {
        return delimiter;
    }
}
