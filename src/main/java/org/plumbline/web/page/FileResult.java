package org.plumbline.web.page;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;

/**
 * What a file of reports comes to.
 *
 * @param kept whether it is in the ledger now
 */
public record FileResult(boolean kept, List<Line> lines) {

    /**
     * One report.
     *
     * @param due what the settlement of a year finds due; null of a month, or where it is unknown
     */
    public record Line(
            YearAddress year,
            String period,
            Kind kind,
            int decisions,
            long shortfalls,
            long undecided,
            BigDecimal due) {}

    static FileResult of(boolean kept, List<Assessment> reports) {
        return new FileResult(kept, reports.stream().map(FileResult::line).toList());
    }

    private static Line line(Assessment report) {
        return new Line(
                YearAddress.of(report.submission()),
                report.submission().period().toString(),
                report.submission().kind(),
                report.decisions().size(),
                report.decisions().stream()
                        .filter(each -> each.outcome().isShortfall())
                        .count(),
                report.decisions().stream()
                        .filter(each -> each.outcome() == Outcome.UNDECIDED)
                        .count(),
                report.settlement() == null ? null : report.settlement().due());
    }
}
