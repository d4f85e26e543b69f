package org.plumbline.cases;

/** Writes the report of a check for people to read on a terminal. */
public final class CheckText {
    private static final int INDENT = 4;

    private final CheckReport report;
    private final StringBuilder text = new StringBuilder();

    private CheckText(CheckReport report) {
        this.report = report;
    }

    /** All findings with what belongs to them, then the totals. */
    public static String of(CheckReport report) {
        CheckText written = new CheckText(report);
        report.faults().forEach(written::finding);
        return written.text + totals(report);
    }

    private void finding(CheckReport.Finding finding) {
        line("%s %s%s%s: %s"
                .formatted(
                        finding.code(),
                        finding.file(),
                        finding.line() > 0 ? ":" + finding.line() : "",
                        finding.place().isEmpty() ? "" : " " + finding.place(),
                        finding.message()));
        if (finding.failure() != null) {
            finding.failure()
                    .explanations()
                    .forEach(explained -> text.append(explained.text().indent(INDENT)));
        }
        if (finding.proposedCase() != null) {
            text.append(finding.proposedCase().told().indent(INDENT));
            if (finding.proposedCase().text() != null) {
                text.append(finding.proposedCase().text().indent(INDENT));
            }
        }
    }

    /** What the cases reach, clause by clause, and whether all is well. */
    public static String totals(CheckReport report) {
        CheckText written = new CheckText(report);
        if (report.coverage() != null) {
            written.coverage(report.coverage());
        }
        written.line(report.ok() ? "All is well." : report.faults().size() + " to mend.");
        return written.text.toString();
    }

    private void coverage(CheckReport.Covered covered) {
        covered.clauses()
                .forEach(clause -> line("%s %-18s %-60s %d tables, %d rules, %d cases"
                        .formatted(
                                clause.contract(),
                                clause.clause(),
                                clause.title(),
                                clause.tables().size(),
                                clause.rules().size(),
                                clause.cases())));
        line("%d of %d cases passed, %d of %d rows reached, %d of %d rules fired."
                .formatted(
                        report.passed(),
                        report.cases(),
                        covered.rows() - covered.missedRows().size(),
                        covered.rows(),
                        covered.rules() - covered.missedRules().size(),
                        covered.rules()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
