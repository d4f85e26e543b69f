package org.plumbline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.plumbline.web.api.Lines;

/** Requests from CSV: a row each, facts by the ids in the header; an empty cell is a fact not given. */
final class CsvRequests {
    /** The columns that are no facts. */
    private static final Set<String> ABOUT =
            Set.of("contract", "contractor", "market", "period", "kind", "idempotencyKey");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Iterator<CSVRecord> rows;

    CsvRequests(BufferedInputStream input) throws IOException {
        rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new InputStreamReader(input, StandardCharsets.UTF_8))
                .iterator();
    }

    /** Whether what comes does not begin as JSON does; nothing is read by it. */
    static boolean isCsv(BufferedInputStream input) throws IOException {
        input.mark(1);
        int first = input.read();
        input.reset();
        return first >= 0 && first != '{' && first != '[' && !Character.isWhitespace(first);
    }

    /** The next row as the request it stands for, numbered from 1; null at the end. */
    Lines.Line next() throws IOException {
        if (!rows.hasNext()) {
            return null;
        }
        CSVRecord row = rows.next();
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> request = new LinkedHashMap<>(Map.of("facts", facts));
        row.toMap().forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                (ABOUT.contains(column) ? request : facts).put(column, cell);
            }
        });
        return new Lines.Line(row.getRecordNumber(), JSON.writeValueAsBytes(request));
    }
}
