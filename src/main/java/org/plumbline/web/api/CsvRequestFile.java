package org.plumbline.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/**
 * Requests from a CSV file that is read whole.
 *
 * @param trees of each row, in the form that JSON would give it
 * @param places of each row, as a spreadsheet counts them
 */
public record CsvRequestFile(List<Object> trees, List<String> places) {
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
        Set<Violation> placed = new LinkedHashSet<>();
        refused.violations()
                .forEach(each -> placed.add(new Violation(place(each.pointer()), each.code(), each.message())));
        List<Violation> violations = List.copyOf(placed);
        return refused.isMalformed()
                ? SubmissionRefused.malformed(violations)
                : SubmissionRefused.unacceptable(violations);
    }

    private String place(String pointer) {
        Matcher place = PLACE.matcher(pointer);
        if (!place.matches()) {
            return pointer;
        }
        String column = place.group(2) == null || place.group(2).isEmpty() ? "" : ", column " + place.group(2);
        return places.get(Integer.parseInt(place.group(1))) + column;
    }
}
