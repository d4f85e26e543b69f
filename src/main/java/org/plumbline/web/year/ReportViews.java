package org.plumbline.web.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.contract.Deadlines;
import org.plumbline.deciding.duty.Terms;
import org.plumbline.deciding.year.Reports;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Period;
import org.plumbline.web.api.AssessmentView;

/** Shows reports with the day they were due. */
@ApplicationScoped
class ReportViews {
    private final Terms terms;

    ReportViews(Terms terms) {
        this.terms = terms;
    }

    SubmissionView of(Assessment kept) {
        Period period = kept.submission().period();
        Optional<Terms.Last> due = due(kept.submission().contract(), period);
        return new SubmissionView(
                period.toString(),
                kept.decidedAt(),
                kept.supersedes() == null ? null : kept.supersedes().toString(),
                due.map(Terms.Last::day).orElse(null),
                isLate(due, kept.decidedAt()),
                AssessmentView.of(kept));
    }

    ReportView of(Reports.Report report) {
        Optional<Terms.Last> due = due(report.contract(), report.period());
        return new ReportView(
                report.assessment().toString(),
                report.contract(),
                report.contractor(),
                report.market(),
                report.period().toString(),
                report.kind(),
                report.receivedAt(),
                report.submittedBy(),
                report.version(),
                report.current(),
                due.map(Terms.Last::day).orElse(null),
                isLate(due, report.receivedAt()));
    }

    private Optional<Terms.Last> due(String contract, Period period) {
        return period.isMonth()
                ? terms.contract(contract, period)
                        .flatMap(read -> terms.of(read, period, Deadlines.Duty.MONTHLY_REPORT))
                : Optional.empty();
    }

    private static boolean isLate(Optional<Terms.Last> due, Instant received) {
        return due.filter(last -> !received.isBefore(last.lateFrom())).isPresent();
    }
}
