package org.plumbline.year;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.agenda.DueDates;
import org.plumbline.assessing.Assessing;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.submitting.Concluding;
import org.plumbline.submitting.Reports;
import org.plumbline.submitting.YearKey;

/** Tells how a year stands: its months, what they come to so far, and where that leads. */
@ApplicationScoped
public class YearSoFar {
    private final Reports reports;
    private final Assessments assessments;
    private final Concluding concluding;
    private final Assessing assessing;
    private final Rulebooks rulebooks;
    private final DueDates terms;
    private final Clock clock;

    YearSoFar(
            Reports reports,
            Assessments assessments,
            Concluding concluding,
            Assessing assessing,
            Rulebooks rulebooks,
            DueDates terms,
            Clock clock) {
        this.reports = reports;
        this.assessments = assessments;
        this.concluding = concluding;
        this.assessing = assessing;
        this.rulebooks = rulebooks;
        this.terms = terms;
        this.clock = clock;
    }

    /** The year; empty where the contract, its market or the year is unknown. Nothing is kept. */
    public Optional<ContractYear> of(YearKey key, Caller caller) {
        caller.mustSee(key.contractor());
        return concluding
                .contract(key)
                .filter(contract ->
                        contract.markets().containsKey(key.market()) && contract.covers(new Period(key.year(), 0)))
                .map(contract -> year(key, contract, caller));
    }

    private ContractYear year(YearKey key, Contract contract, Caller caller) {
        List<Assessment> current = reports.current(key);
        Map<Period, Map<String, Object>> reported = Concluding.months(contract, current);
        List<Period> toCome = new Period(key.year(), 0)
                .monthsOfYear().stream()
                        .filter(month -> !reported.containsKey(month))
                        .toList();
        Assessment toDate = reported.isEmpty() || !rulebooks.decides(new Period(key.year(), 0))
                ? null
                : assessing.tryOut(concluding.submission(key, Kind.YEAR_TO_DATE, Map.of(), current), caller);
        Projection projection = new Projection(contract, reported);
        Assessment projected = toDate == null || toCome.isEmpty() ? null : projected(key, current, projection, caller);
        return new ContractYear(
                key,
                contract,
                months(key, contract, current),
                toDate,
                projected,
                projected == null ? Map.of() : remaining(key, projected, projection, toCome),
                current.stream()
                        .filter(assessment -> assessment.submission().kind() != Kind.MONTHLY)
                        .toList(),
                disagreements(contract, current, reported));
    }

    /** The months to come as projected, taken for the preliminary figures of the year. */
    private Assessment projected(YearKey key, List<Assessment> current, Projection projection, Caller caller) {
        Submission stated = concluding.submission(key, Kind.INITIAL, Map.of(), current);
        return assessing.tryOut(
                stated.understoodAs(stated.market(), stated.facts(), projection.months(key.year())), caller);
    }

    private Map<String, List<ContractYear.Remaining>> remaining(
            YearKey key, Assessment projected, Projection projection, List<Period> toCome) {
        return new RemainingMonths(rulebooks.of(new Period(key.year(), 0)), projected.submission(), projection, toCome)
                .all(projected);
    }

    private List<ContractYear.Month> months(YearKey key, Contract contract, List<Assessment> current) {
        Instant now = clock.instant();
        return new Period(key.year(), 0)
                .monthsOfYear().stream()
                        .map(month -> {
                            Assessment report = current.stream()
                                    .filter(each -> each.submission().kind() == Kind.MONTHLY
                                            && each.submission().period().equals(month))
                                    .findFirst()
                                    .orElse(null);
                            Optional<DueDates.Last> due = terms.of(contract, month, Deadlines.Duty.MONTHLY_REPORT);
                            Instant came = report == null ? now : first(report).decidedAt();
                            return new ContractYear.Month(
                                    month,
                                    report,
                                    due.map(DueDates.Last::day).orElse(null),
                                    due.filter(last -> !came.isBefore(last.lateFrom()))
                                            .isPresent());
                        })
                        .toList();
    }

    /** What was reported first: a correction makes nothing late that came in time. */
    private Assessment first(Assessment report) {
        Assessment first = report;
        while (first.supersedes() != null) {
            first = assessments.find(first.supersedes(), Caller.SERVICE).orElseThrow();
        }
        return first;
    }

    /** Figures that the latest assessment of the year states, and that its twelve months do not come to. */
    private static List<ContractYear.Disagreement> disagreements(
            Contract contract, List<Assessment> current, Map<Period, Map<String, Object>> reported) {
        Optional<Assessment> latest = Concluding.latestOfYear(current);
        if (latest.isEmpty() || reported.size() < 12) {
            return List.of();
        }
        return contract.facts().values().stream()
                .filter(fact -> fact.monthly() == Fact.Monthly.SUM)
                .map(fact ->
                        disagreement(fact, latest.get().submission().facts().get(fact.id()), reported))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ContractYear.Disagreement disagreement(
            Fact fact, Object stated, Map<Period, Map<String, Object>> reported) {
        List<Object> counts =
                reported.values().stream().map(month -> month.get(fact.id())).toList();
        if (!(Concluding.number(stated) instanceof BigDecimal year)
                || counts.stream().anyMatch(Objects::isNull)) {
            return null;
        }
        BigDecimal months = counts.stream().map(BigDecimal.class::cast).reduce(BigDecimal.ZERO, BigDecimal::add);
        return year.compareTo(months) == 0
                ? null
                : new ContractYear.Disagreement(fact.id(), fact.label(), year, months);
    }
}
