package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.agenda.Due;
import org.plumbline.agenda.DueDates;
import org.plumbline.agenda.DueSource;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines;
import org.plumbline.contract.Standard;
import org.plumbline.contract.Term;
import org.plumbline.decision.Shown;
import org.plumbline.fact.Period;
import org.plumbline.rulebooks.Rulebooks;

/**
 * Reports that are owed: of each contractor that reported anything of a year or of the year before, every month of the year that
 * is over, and every standard of a reported month that lacks a figure.
 */
@ApplicationScoped
public class MissingReports implements DueSource {
    private final Reports reports;
    private final Concluding concluding;
    private final Rulebooks rulebooks;
    private final DueDates terms;
    private final Clock clock;

    MissingReports(Reports reports, Concluding concluding, Rulebooks rulebooks, DueDates terms, Clock clock) {
        this.rulebooks = rulebooks;
        this.reports = reports;
        this.concluding = concluding;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * A report that is owed.
     *
     * @param standards those that lack a figure; all that are monthly where nothing was reported
     * @param due null where the contract names no day
     */
    public record Missing(YearKey key, Period period, boolean reported, List<String> standards, DueDates.Last due) {
        public boolean isOverdue(Instant now) {
            return due != null && !due.lateFrom().isAfter(now);
        }
    }

    /**
     * All of a year.
     *
     * @param contractor null for any
     * @param contract null for any
     */
    public List<Missing> of(String contractor, String contract, int year) {
        Set<YearKey> expected = new HashSet<>(reports.reported(contractor, contract, year));
        reports.reported(contractor, contract, year - 1).stream()
                .map(key -> new YearKey(key.contract(), key.contractor(), key.market(), year))
                .forEach(expected::add);
        Map<YearKey, Map<Period, List<String>>> reported = reports.months(contractor, contract, year).stream()
                .collect(Collectors.groupingBy(
                        Reports.Month::key, Collectors.toMap(Reports.Month::period, Reports.Month::undecided)));
        List<Missing> missing = new ArrayList<>();
        expected.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(key -> concluding
                        .contract(key)
                        .filter(read -> read.covers(new Period(year, 0)))
                        .ifPresent(read -> missing.addAll(missing(key, read, reported.getOrDefault(key, Map.of())))));
        return missing;
    }

    /** @param reported standards that lack a figure, by the month that was reported */
    private List<Missing> missing(YearKey key, Contract contract, Map<Period, List<String>> reported) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), contract.calendar().zone());
        List<Missing> missing = new ArrayList<>();
        for (Period month : new Period(key.year(), 0).monthsOfYear()) {
            List<String> lacking = reported.containsKey(month) ? reported.get(month) : monthly(contract, key.market());
            if (month.lastDay().isBefore(today) && !lacking.isEmpty()) {
                missing.add(new Missing(
                        key,
                        month,
                        reported.containsKey(month),
                        lacking,
                        terms.of(contract, month, Deadlines.Duty.MONTHLY_REPORT).orElse(null)));
            }
        }
        return missing;
    }

    private static List<String> monthly(Contract contract, String market) {
        return contract.standards().values().stream()
                .filter(standard -> !standard.isAnnual() && standard.markets().contains(market))
                .map(Standard::id)
                .toList();
    }

    @Override
    public List<Due> dues(Query query) {
        LocalDate from = query.from() == null ? LocalDate.of(rulebooks.firstYear(), 1, 1) : query.from();
        LocalDate to = query.to() == null ? LocalDate.now(clock).plusYears(1) : query.to();
        List<Due> dues = new ArrayList<>();
        for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
            of(query.contractor(), query.contract(), year).stream()
                    .filter(missing -> missing.due() != null
                            && !missing.due().day().isBefore(from)
                            && !missing.due().day().isAfter(to))
                    .map(MissingReports::due)
                    .forEach(dues::add);
        }
        return dues;
    }

    private static Due due(Missing missing) {
        return new Due(
                "figures " + missing.key().contract() + " " + missing.key().contractor() + " "
                        + missing.key().market() + " " + missing.period(),
                Due.Kind.MONTHLY_FIGURES,
                missing.key().contract(),
                missing.key().contractor(),
                missing.key().market(),
                missing.period(),
                Term.By.CONTRACTOR,
                (missing.reported() ? "Figures that are still missing of " : "Figures of ")
                        + Shown.of(missing.period().toString(), "month"),
                missing.due().day(),
                missing.due().lateFrom(),
                false,
                false,
                null);
    }
}
