package org.plumbline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.agenda.Due;
import org.plumbline.agenda.DueDates;
import org.plumbline.agenda.DueSource;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.submitting.Reports;
import org.plumbline.submitting.YearKey;

/** By when the Exchange reports on a year: to each contractor that reported anything of it, where the contract names a day. */
@ApplicationScoped
class ReportsOwed implements DueSource {
    private final Reports reports;
    private final Reporting reporting;
    private final Rulebooks rulebooks;
    private final DueDates terms;
    private final Clock clock;

    ReportsOwed(Reports reports, Reporting reporting, Rulebooks rulebooks, DueDates terms, Clock clock) {
        this.rulebooks = rulebooks;
        this.reports = reports;
        this.reporting = reporting;
        this.terms = terms;
        this.clock = clock;
    }

    /** A report that there is. */
    private record Issued(Document.Kind kind, Concern concern) {}

    @Override
    public List<Due> dues(Query query) {
        LocalDate today = LocalDate.now(clock);
        int last = (query.to() == null ? today.plusYears(1) : query.to()).getYear();
        Set<Issued> issued = reporting.page(query.contractor(), Caller.SERVICE, 0, query.most() + 1).items().stream()
                .map(report -> new Issued(report.kind(), report.concern()))
                .collect(Collectors.toSet());
        List<Due> dues = new ArrayList<>();
        int first = query.from() == null ? rulebooks.firstYear() : query.from().getYear() - 1;
        for (int year = first; year <= last; year++) {
            for (YearKey key : reports.reported(query.contractor(), query.contract(), year)) {
                due(key, Duty.INITIAL_REPORT, Due.Kind.INITIAL_REPORT, Document.Kind.INITIAL_REPORT, issued)
                        .ifPresent(dues::add);
                due(key, Duty.FINAL_REPORT, Due.Kind.FINAL_REPORT, Document.Kind.FINAL_REPORT, issued)
                        .ifPresent(dues::add);
            }
        }
        dues.removeIf(due -> query.from() != null && due.day().isBefore(query.from())
                || query.to() != null && due.day().isAfter(query.to()));
        return dues;
    }

    private Optional<Due> due(YearKey key, Duty duty, Due.Kind kind, Document.Kind document, Set<Issued> issued) {
        Period year = new Period(key.year(), 0);
        Optional<Contract> contract = terms.contract(key.contract(), year).filter(read -> read.covers(year));
        return contract.flatMap(read -> terms.of(read, year, duty))
                .map(last -> new Due(
                        duty.word() + " " + key.contract() + " " + key.contractor() + " " + key.market() + " "
                                + key.year(),
                        kind,
                        key.contract(),
                        key.contractor(),
                        key.market(),
                        year,
                        Term.By.EXCHANGE,
                        (duty == Duty.INITIAL_REPORT ? "Initial" : "Final") + " evaluation report on " + key.year(),
                        last.day(),
                        last.lateFrom(),
                        issued.contains(new Issued(document, concern(key))),
                        false,
                        null));
    }

    private static Concern concern(YearKey key) {
        return new Concern(key.contract(), key.contractor(), key.market(), Integer.toString(key.year()));
    }
}
