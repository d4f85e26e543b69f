package org.plumbline.assessing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.csv.CsvRows;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.fact.Written;

/** Requests from CSV: a row each, facts by the ids in the header; an empty cell is a fact not given. */
public final class CsvRequests {
    /** The column that names the contract. */
    public static final String CONTRACT = "contract";

    private static final String CONTRACTOR = "contractor";
    private static final String PERIOD = "period";

    /** The columns that are no facts. */
    private static final Set<String> ABOUT = Set.of(CONTRACT, CONTRACTOR, "market", PERIOD, "kind", "idempotencyKey");

    private static final int LOOKED_AT = 256;

    /** Marks of encodings, and what stands between the bytes of a character in UTF-16. */
    private static final Set<Integer> NO_CHARACTERS = Set.of(0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0);

    private final CsvRows rows;

    /** @throws SubmissionRefused malformed, if its header is none of requests */
    public CsvRequests(BufferedInputStream input) throws IOException {
        rows = new CsvRows(input);
        check(rows.names(), List.of(CONTRACT, CONTRACTOR, PERIOD));
    }

    /** Whether what comes does not begin as JSON does; nothing is read by it. */
    public static boolean isCsv(BufferedInputStream input) throws IOException {
        input.mark(LOOKED_AT);
        int first = input.read();
        for (int i = 1; i < LOOKED_AT && (NO_CHARACTERS.contains(first) || Character.isWhitespace(first)); i++) {
            first = input.read();
        }
        input.reset();
        return first >= 0 && first != '{' && first != '[';
    }

    /** The next row; null at the end. */
    public CsvRows.Row next() throws IOException {
        return rows.next();
    }

    /**
     * Holds a header to the columns that requests have.
     *
     * @param needed the columns that it can't lack
     * @throws SubmissionRefused malformed: FA-007 for one of them in other letters, FA-008 for one that is missing
     */
    public static void check(List<String> header, List<String> needed) {
        List<Violation> wrong = new ArrayList<>();
        header.forEach(name -> spelled(name)
                .ifPresent(right -> wrong.add(new Violation(
                        "row 1, column " + name,
                        "FA-007",
                        "There is no column '" + name + "'; write it '" + right + "'."))));
        needed.stream()
                .filter(name -> header.stream().noneMatch(name::equalsIgnoreCase))
                .forEach(name -> wrong.add(new Violation(
                        "row 1",
                        "FA-008",
                        "The header has no column '" + name
                                + "'; its columns are divided by commas, semicolons or tabs, and named "
                                + "contract, contractor, market, period, kind and by the ids of facts.")));
        if (!wrong.isEmpty()) {
            throw SubmissionRefused.malformed(wrong);
        }
    }

    private static Optional<String> spelled(String name) {
        return ABOUT.stream()
                .filter(known -> known.equalsIgnoreCase(name) && !known.equals(name))
                .findFirst();
    }

    /**
     * The request that the cells of a row stand for, by the names of their columns.
     *
     * @throws SubmissionRefused malformed, FA-018, if its cells do not stand in its columns
     */
    public static Map<String, Object> tree(CsvRows.Row row, Map<String, String> cells) {
        if (row.wrong() != null) {
            throw SubmissionRefused.malformed(List.of(row.wrong()));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> request = new LinkedHashMap<>(Map.of("facts", facts));
        cells.forEach((column, cell) -> {
            if (!cell.isEmpty() && ABOUT.contains(column)) {
                request.put(column, cell);
            } else if (!cell.isEmpty()) {
                facts.put(column, new Written(cell));
            }
        });
        return request;
    }
}
