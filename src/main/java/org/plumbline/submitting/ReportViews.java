package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.plumbline.agenda.DueDates;
import org.plumbline.contract.Deadlines;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Period;

/** Shows reports with the day they were due. */
@ApplicationScoped
class ReportViews {
    private final DueDates terms;
    private final Clock clock;

    ReportViews(DueDates terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    SubmissionView of(Corrected report) {
        Assessment decided = report.assessment();
        Period period = decided.submission().period();
        Optional<DueDates.Last> due = due(decided.submission().contract(), period);
        Instant received = decided.decidedAt();
        return new SubmissionView(
                period,
                received,
                report.before() == null ? null : report.before().id(),
                due.map(DueDates.Last::day).orElse(null),
                isLate(due, received == null ? clock.instant() : received),
                report.before() == null ? null : report.changes(),
                decided);
    }

    ReportView of(Reports.Report report) {
        Optional<DueDates.Last> due = due(report.contract(), report.period());
        return new ReportView(
                report.assessment(),
                report.contract(),
                report.contractor(),
                report.market(),
                report.period(),
                report.kind(),
                report.receivedAt(),
                report.submittedBy(),
                report.version(),
                report.current(),
                due.map(DueDates.Last::day).orElse(null),
                isLate(due, report.receivedAt()));
    }

    private Optional<DueDates.Last> due(String contract, Period period) {
        return period.isMonth()
                ? terms.contract(contract, period)
                        .flatMap(read -> terms.of(read, period, Deadlines.Duty.MONTHLY_REPORT))
                : Optional.empty();
    }

    private static boolean isLate(Optional<DueDates.Last> due, Instant received) {
        return due.filter(last -> !received.isBefore(last.lateFrom())).isPresent();
    }
}
