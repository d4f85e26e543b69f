package org.plumbline.web.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Requests from a CSV file that is read whole, in the form that JSON would give them. */
public final class CsvTrees {
    private CsvTrees() {}

    /**
     * A tree for each row: contract, contractor, market, period and kind by their names, facts by the ids in the header.
     *
     * @throws org.plumbline.fact.SubmissionRefused if it is no CSV, or has more rows than that
     */
    public static List<Object> read(byte[] csv, int mostRows) throws IOException {
        List<Object> trees = new ArrayList<>();
        for (CsvRows.Row row : CsvRows.read(csv, mostRows).rows()) {
            trees.add(JsonTree.read(CsvRequests.line(row.number(), row.cells()).content()));
        }
        return trees;
    }
}
