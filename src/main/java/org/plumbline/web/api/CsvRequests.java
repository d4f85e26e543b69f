package org.plumbline.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Requests from CSV: a row each, facts by the ids in the header; an empty cell is a fact not given. */
public final class CsvRequests {
    /** The column that names the contract. */
    public static final String CONTRACT = "contract";

    /** The columns that are no facts. */
    private static final Set<String> ABOUT =
            Set.of(CONTRACT, "contractor", "market", "period", "kind", "idempotencyKey");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CsvRows rows;

    public CsvRequests(BufferedInputStream input) throws IOException {
        rows = new CsvRows(input);
    }

    /** Whether what comes does not begin as JSON does; nothing is read by it. */
    public static boolean isCsv(BufferedInputStream input) throws IOException {
        input.mark(1);
        int first = input.read();
        input.reset();
        return first >= 0 && first != '{' && first != '[' && !Character.isWhitespace(first);
    }

    /** The next row as the request it stands for, numbered from 1; null at the end. */
    public Lines.Line next() throws IOException {
        CsvRows.Row row = rows.next();
        return row == null ? null : line(row.number(), row.cells());
    }

    /** The request that the cells of a row stand for, by the names of their columns. */
    public static Lines.Line line(long number, Map<String, String> cells) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> request = new LinkedHashMap<>(Map.of("facts", facts));
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                (ABOUT.contains(column) ? request : facts).put(column, cell);
            }
        });
        return new Lines.Line(number, JSON.writeValueAsBytes(request));
    }
}
