package org.plumbline.trying;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plumbline.csv.CsvRows;
import org.plumbline.json.ProblemDetail;
import org.plumbline.sandbox.GivenUp;
import org.plumbline.web.Defused;
import org.plumbline.web.Problems;

/** Tries each row of a CSV file, and writes its cells, what came of it, and its problem. */
final class TriedRows {
    private static final String PROBLEM = "problem";

    private TriedRows() {}

    /** What is tried with each row. */
    interface Trial {
        /** Names of the columns of its results. */
        List<String> columns();

        /** What came of a row; throws whatever is wrong with it. */
        Result result(CsvRows.Row row) throws IOException;
    }

    /**
     * What came of a row.
     *
     * @param cells a text or null for each column
     * @param problem null if there is none
     */
    record Result(List<String> cells, String problem) {}

    /** Writes a row as soon as it was tried; tries none after one that was given up. */
    static void write(CsvRows.File file, Trial trial, OutputStream output) throws IOException {
        List<String> header = Stream.of(file.header(), trial.columns(), List.of(PROBLEM))
                .flatMap(List::stream)
                .map(Defused::of)
                .toList();
        GivenUp givenUp = null;
        try (CSVPrinter csv =
                new CSVPrinter(new OutputStreamWriter(output, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (CsvRows.Row row : file.rows()) {
                Result result;
                try {
                    result = givenUp == null
                            ? result(trial, row)
                            : none(trial, "Not tried: an earlier row was given up.");
                } catch (GivenUp work) {
                    givenUp = work;
                    result = none(trial, work.getMessage());
                }
                csv.printRecord(line(file, row, result));
            }
        }
    }

    private static Result result(Trial trial, CsvRows.Row row) throws IOException {
        if (row.wrong() != null) {
            return none(trial, row.wrong().message());
        }
        try {
            return trial.result(row);
        } catch (GivenUp work) {
            throw work;
        } catch (RuntimeException refused) {
            return none(trial, sentences((ProblemDetail) Problems.of(refused).getEntity()));
        }
    }

    private static Result none(Trial trial, String problem) {
        return new Result(Collections.nCopies(trial.columns().size(), null), problem);
    }

    private static String sentences(ProblemDetail problem) {
        return problem.violations().isEmpty()
                ? problem.detail()
                : problem.violations().stream()
                        .map(each -> each.pointer().isEmpty() ? each.message() : each.pointer() + ": " + each.message())
                        .collect(Collectors.joining(" "));
    }

    private static List<String> line(CsvRows.File file, CsvRows.Row row, Result result) {
        List<String> line = new ArrayList<>();
        file.header().forEach(column -> line.add(Defused.of(row.cells().get(column))));
        result.cells().forEach(cell -> line.add(Defused.of(cell)));
        line.add(Defused.of(result.problem()));
        return line;
    }
}
