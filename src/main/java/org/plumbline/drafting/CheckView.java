package org.plumbline.drafting;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.cases.CheckReport;
import org.plumbline.editing.Mending;
import org.plumbline.editing.TableForm;
import org.plumbline.rulebooks.Browsing;

/**
 * A check as it stands beside a table.
 *
 * @param here what is to be mended in the table and its cases, as many as are shown
 * @param elsewhere what is to be mended in other files, as many as are shown
 * @param others how many these are in all
 */
public record CheckView(
        CheckReport report, List<Item> here, List<CheckReport.Finding> elsewhere, int others, List<NumberLine> lines) {
    private static final int MOST_ELSEWHERE = 20;
    private static final int MOST_HERE = 100;
    private static final int MOST_WIDER = 3;

    /**
     * One thing to mend.
     *
     * @param cell id of the field it is about, or null
     * @param table id of the table, where it is a gap
     * @param fingerprint of the model that the ways to mend it were found for
     * @param wider rows that can be made wider to fill the gap
     * @param added rows whose outputs a new one in the gap could have
     */
    public record Item(
            CheckReport.Finding finding,
            boolean isCase,
            String cell,
            String table,
            String fingerprint,
            List<Mending> wider,
            List<Mending> added) {}

    /** A check of a draft, by the table that somebody looks at. @param path null: at all of them */
    public static CheckView of(CheckReport report, String path, List<TableForm> tables) {
        List<Item> here = new ArrayList<>();
        List<CheckReport.Finding> elsewhere = new ArrayList<>();
        List<NumberLine.Wrong> wrong = new ArrayList<>();
        String cases = path == null ? "" : Browsing.casesOf(path);
        for (CheckReport.Finding finding : report.faults()) {
            if (finding.file().equals(path) || finding.file().equals(cases) || tables.isEmpty() && path == null) {
                here.add(item(finding, finding.file().endsWith(".cases.yaml"), tables));
                if (!finding.region().isEmpty()) {
                    wrong.add(new NumberLine.Wrong(finding.proposedRow() != null, finding.region()));
                }
            } else {
                elsewhere.add(finding);
            }
        }
        return new CheckView(
                report,
                here.stream().limit(MOST_HERE).toList(),
                elsewhere.stream().limit(MOST_ELSEWHERE).toList(),
                elsewhere.size(),
                tables.stream()
                        .flatMap(table -> NumberLine.of(table, wrong).stream())
                        .toList());
    }

    private static Item item(CheckReport.Finding finding, boolean isCase, List<TableForm> tables) {
        TableForm table = tables.stream()
                .filter(each -> each.id().equals(finding.table()))
                .findFirst()
                .orElse(tables.isEmpty() ? null : tables.get(0));
        boolean gap = finding.proposedRow() != null && table != null;
        List<Mending> ways = gap ? Mending.of(table, finding.proposedRow()) : List.of();
        return new Item(
                finding,
                isCase,
                table == null || finding.row() == null ? null : cell(table, finding),
                gap ? table.id() : null,
                table == null ? null : table.fingerprint(),
                ways.stream().filter(Mending::widens).limit(MOST_WIDER).toList(),
                ways.stream().filter(way -> !way.widens()).toList());
    }

    private static String cell(TableForm table, CheckReport.Finding finding) {
        for (int line = 0; line < table.lines().size(); line++) {
            if (table.lines().get(line).key().equals(finding.row())) {
                return table.id() + ":cell-" + line + "-" + Math.max(0, column(table, finding.column()));
            }
        }
        return null;
    }

    private static int column(TableForm table, String named) {
        for (int column = 0; column < table.headings().size(); column++) {
            if (table.headings().get(column).expression().equals(named)) {
                return column;
            }
        }
        return -1;
    }
}
