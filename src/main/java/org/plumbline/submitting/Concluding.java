package org.plumbline.submitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.assessing.Assessing;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.Rulebooks;

/**
 * Makes a year of its months. Figures that only a year has, such as the participation fee, are those stated now, else those of
 * the latest assessment of the year; a monthly figure stated now stands in place of the sum of its months.
 */
@ApplicationScoped
public class Concluding {
    private final Reports reports;
    private final Rulebooks rulebooks;
    private final Assessing assessing;

    Concluding(Reports reports, Rulebooks rulebooks, Assessing assessing) {
        this.reports = reports;
        this.rulebooks = rulebooks;
        this.assessing = assessing;
    }

    /** Decides the year from what was reported, and keeps it. A missing month leaves undecided what needs it. */
    public Assessment conclude(YearKey key, Kind kind, Map<String, Object> stated, Caller caller) {
        caller.mustSee(key.contractor());
        Assessments.Kept kept = assessing.assess(submission(key, kind, stated, reports.current(key)), caller, null);
        return kept.assessment();
    }

    /** The submission that the reports of a year come to. */
    public Submission submission(YearKey key, Kind kind, Map<String, Object> stated, List<Assessment> current) {
        Contract contract = contract(key).orElse(null);
        Map<String, Object> facts = new HashMap<>(annual(contract, current));
        facts.putAll(stated);
        return new Submission(
                key.contract(),
                key.contractor(),
                key.market(),
                new Period(key.year(), 0),
                kind,
                facts,
                months(contract, current),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The figures of each month reported that make those of the year, in the order of the year. */
    public static Map<Period, Map<String, Object>> months(Contract contract, List<Assessment> current) {
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        current.stream()
                .map(Assessment::submission)
                .filter(report -> report.kind() == Kind.MONTHLY)
                .sorted(Comparator.comparing(report -> report.period().month()))
                .forEach(report -> months.put(report.period(), summed(contract, report.facts())));
        return months;
    }

    private static Map<String, Object> summed(Contract contract, Map<String, Object> facts) {
        Map<String, Object> summed = new LinkedHashMap<>();
        facts.forEach((id, value) -> {
            Fact fact = contract == null ? null : contract.facts().get(id);
            if (fact != null && fact.monthly() == Fact.Monthly.SUM) {
                summed.put(id, number(value));
            }
        });
        return summed;
    }

    /** A number as it is kept, where it stands as text; anything else as it is. */
    public static Object number(Object kept) {
        return kept instanceof String text ? new BigDecimal(text) : kept;
    }

    /** What the latest assessment of the year states that no month could. */
    private static Map<String, Object> annual(Contract contract, List<Assessment> current) {
        Map<String, Object> annual = new HashMap<>();
        latestOfYear(current).ifPresent(latest -> latest.submission().facts().forEach((id, value) -> {
            Fact fact = contract == null ? null : contract.facts().get(id);
            if (fact != null && fact.monthly() == Fact.Monthly.NONE) {
                annual.put(id, value);
            }
        }));
        return annual;
    }

    public static Optional<Assessment> latestOfYear(List<Assessment> current) {
        return current.stream()
                .filter(assessment -> assessment.submission().kind() != Kind.MONTHLY)
                .max(Comparator.comparing(Assessment::decidedAt));
    }

    public Optional<Contract> contract(YearKey key) {
        return Optional.ofNullable(
                        rulebooks.of(new Period(key.year(), 0)).contracts().get(key.contract()))
                .map(rules -> rules.contract());
    }
}
