package org.plumbline.assessing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.csv.CsvRows;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/**
 * Requests from a CSV file that is read whole.
 *
 * @param trees of each row, in the form that JSON would give it
 * @param places of each row, as a spreadsheet counts them
 */
public record CsvRequestFile(List<Object> trees, List<String> places) {
    /** No fact of the contract. */
    private static final String UNKNOWN_FACT = "FA-001";

    private static final String COLUMN = ", column ";
    private static final Pattern PLACE = Pattern.compile("/(\\d+)(?:/(?:facts/)?(.*))?");

    /**
     * Reads a file: contract, contractor, market, period and kind by their names, facts by the ids in the header.
     *
     * @throws SubmissionRefused malformed, each fault at its row and column, if it is no CSV, its header is none of
     *     requests, the cells of a row do not stand in its columns, or it has more rows than that
     */
    public static CsvRequestFile read(byte[] csv, int mostRows) throws IOException {
        CsvRows.File file = CsvRows.read(csv, mostRows);
        CsvRequests.check(file.header(), List.of(CsvRequests.CONTRACT, "contractor", "period"));
        List<Object> trees = new ArrayList<>();
        List<String> places = new ArrayList<>();
        List<Violation> wrong = new ArrayList<>();
        for (CsvRows.Row row : file.rows()) {
            if (row.wrong() == null) {
                trees.add(CsvRequests.tree(row, row.cells()));
                places.add(row.place());
            } else {
                wrong.add(new Violation(
                        row.place(), row.wrong().code(), row.wrong().message()));
            }
        }
        if (!wrong.isEmpty()) {
            throw SubmissionRefused.malformed(wrong);
        }
        return new CsvRequestFile(trees, places);
    }

    /** The same refusal of what was read from it, each fault at its row and column; once where it is told twice. */
    public SubmissionRefused placed(SubmissionRefused refused) {
        Map<String, Long> told = refused.violations().stream()
                .filter(each -> each.code().equals(UNKNOWN_FACT))
                .collect(Collectors.groupingBy(each -> column(each.pointer()), Collectors.counting()));
        Set<Violation> placed = new LinkedHashSet<>();
        refused.violations()
                .forEach(each -> placed.add(new Violation(
                        isOfHeader(each, told) ? "row 1" + column(each.pointer()) : place(each.pointer()),
                        each.code(),
                        each.message())));
        List<Violation> violations = List.copyOf(placed);
        return refused.isMalformed()
                ? SubmissionRefused.malformed(violations)
                : SubmissionRefused.unacceptable(violations);
    }

    /** Whether no row that has a cell in the column could be taken: then the name above it is wrong. */
    private boolean isOfHeader(Violation each, Map<String, Long> told) {
        String column = column(each.pointer());
        return each.code().equals(UNKNOWN_FACT) && told.get(column) == rows(column);
    }

    private long rows(String column) {
        return trees.stream()
                .map(tree -> (Map<?, ?>) ((Map<?, ?>) tree).get("facts"))
                .filter(facts -> facts.keySet().stream().anyMatch(name -> column.equals(COLUMN + name)))
                .count();
    }

    private String place(String pointer) {
        Matcher place = PLACE.matcher(pointer);
        return place.matches() ? places.get(Integer.parseInt(place.group(1))) + column(pointer) : pointer;
    }

    private static String column(String pointer) {
        Matcher place = PLACE.matcher(pointer);
        return !place.matches() || place.group(2) == null || place.group(2).isEmpty() ? "" : COLUMN + place.group(2);
    }
}
