package org.plumbline.submitting;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.fact.Kind;
import org.plumbline.rulebooks.ContractWords;

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
     * @param changes what it changes of what is kept; null where it corrects nothing
     */
    public record Line(
            YearAddress year,
            String period,
            Kind kind,
            int decisions,
            long shortfalls,
            long undecided,
            BigDecimal due,
            List<ChangeLine> changes) {}

    /** Those that correct something. */
    public List<Line> corrections() {
        return lines.stream().filter(line -> line.changes() != null).toList();
    }

    static FileResult of(boolean kept, List<Corrected> reports, ContractWords contracts) {
        return new FileResult(
                kept, reports.stream().map(each -> line(each, contracts)).toList());
    }

    private static Line line(Corrected corrected, ContractWords contracts) {
        Assessment report = corrected.assessment();
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
                report.settlement() == null ? null : report.settlement().due(),
                corrected.before() == null
                        ? null
                        : ChangeLine.of(
                                corrected, contracts.find(report.submission().contract())));
    }
}
