package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.decision.TakenOut;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/**
 * The figures one standard is judged on: as stated for the period, or summed from its months; with the months taken out
 * that an exception, relief or a pilot takes out. A figure that needs a month whose count is not given is missing.
 */
final class Figures {
    private static final String STATED = "request";
    private static final String SUMMED = "sum of the months";

    private final Contract contract;
    private final Submission submission;

    /** Months out of the year for whatever reason. */
    private final SortedSet<Period> out = new TreeSet<>(Comparator.comparing(Period::firstDay));

    /** Those of them that a figure stated for the year still counts. */
    private final SortedSet<Period> outOfStated = new TreeSet<>(Comparator.comparing(Period::firstDay));

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    private Figures(Contract contract, Standard standard, Submission submission, List<TakenOut> takenOut) {
        this.contract = contract;
        this.submission = submission;
        takenOut.stream().filter(each -> each.standard().equals(standard.id())).forEach(each -> {
            out.add(each.month());
            if (each.cause() != TakenOut.Cause.PILOT) {
                outOfStated.add(each.month());
            }
        });
        if (standard.yearWithoutPilot()) {
            outOfStated.removeIf(month -> contract.isPilot(standard, month));
        }
        standard.facts().stream().map(contract.facts()::get).forEach(this::figure);
    }

    static Figures of(Contract contract, Standard standard, Submission submission, List<TakenOut> takenOut) {
        return new Figures(contract, standard, submission, takenOut);
    }

    /** By fact; a fact that is missing has no entry. */
    Map<String, BigDecimal> values() {
        return values;
    }

    /** Where a figure came from, or why it is missing; null where it was simply not stated. */
    String origin(String fact) {
        return origins.get(fact);
    }

    /** How many months an exception or relief took out. */
    int monthsTakenOut() {
        return outOfStated.size();
    }

    private void figure(Fact fact) {
        BigDecimal stated = (BigDecimal) submission.facts().get(fact.id());
        if (stated != null) {
            without(fact, stated);
        } else if (fact.sumOf() != null) {
            sum(fact.id(), fact.sumOf(), pilotMonths(fact));
        } else if (fact.monthly() == Fact.Monthly.SUM) {
            sum(fact.id(), fact.id(), monthsOfPeriod());
        }
    }

    private void without(Fact fact, BigDecimal stated) {
        BigDecimal value = stated;
        if (fact.monthly() == Fact.Monthly.SUM) {
            for (Period month : outOfStated) {
                BigDecimal count = count(month, fact.id());
                if (count == null) {
                    origins.put(fact.id(), "not known without " + month + ", whose own count is not given");
                    return;
                }
                value = value.subtract(count);
            }
        }
        if (value.signum() < 0) {
            origins.put(fact.id(), "not known, because the months taken out count more than the year");
            return;
        }
        values.put(fact.id(), value);
        origins.put(fact.id(), fact.monthly() == Fact.Monthly.SUM ? STATED + named(outOfStated) : STATED);
    }

    private void sum(String id, String monthly, List<Period> months) {
        List<BigDecimal> counts = months.stream()
                .filter(month -> !out.contains(month))
                .map(month -> count(month, monthly))
                .toList();
        if (submission.months().isEmpty()) {
            return;
        }
        if (counts.contains(null)) {
            origins.put(id, "not known, because a month's count is not given");
            return;
        }
        values.put(id, counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        origins.put(id, SUMMED + named(out));
    }

    /** A year so far is the sum of the months there are; any other year needs all of its months. */
    private List<Period> monthsOfPeriod() {
        return submission.kind() == Kind.YEAR_TO_DATE
                ? List.copyOf(submission.months().keySet())
                : submission.period().monthsOfYear();
    }

    private List<Period> pilotMonths(Fact fact) {
        return submission.period().monthsOfYear().stream()
                .filter(contract.pilots().get(fact.within())::covers)
                .filter(month -> submission.kind() != Kind.YEAR_TO_DATE
                        || submission.months().containsKey(month))
                .toList();
    }

    private BigDecimal count(Period month, String fact) {
        return (BigDecimal) submission.months().getOrDefault(month, Map.of()).get(fact);
    }

    private static String named(SortedSet<Period> months) {
        return months.isEmpty()
                ? ""
                : " without " + months.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }
}
