package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation;
import org.plumbline.contract.Derivation.MonthsShort;
import org.plumbline.contract.Derivation.PilotSum;
import org.plumbline.contract.Fact;
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
    private final Instance instance;

    /** The facts of the standard. */
    private final List<Fact> facts;

    /** What was found of other standards, by the facts that count it. */
    private final Map<String, BigDecimal> tallies;

    private final MonthsOut out;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();

    private Figures(
            Contract contract,
            List<Fact> facts,
            Submission submission,
            Instance instance,
            List<TakenOut> takenOut,
            Map<String, BigDecimal> tallies) {
        this.contract = contract;
        this.submission = submission;
        this.instance = instance;
        this.facts = facts;
        this.tallies = tallies;
        this.out = new MonthsOut(contract, instance.standard(), submission, takenOut);
        facts.forEach(this::figure);
        facts.forEach(this::refuseImpossible);
    }

    /**
     * Gathers them.
     *
     * @param facts the facts of the standard
     * @param instance what it judges
     * @param takenOut months taken out, of this and other standards
     * @param tallies what was found of other standards, by the facts that count it
     */
    static Figures of(
            Contract contract,
            List<Fact> facts,
            Submission submission,
            Instance instance,
            List<TakenOut> takenOut,
            Map<String, BigDecimal> tallies) {
        return new Figures(contract, facts, submission, instance, takenOut, tallies);
    }

    /** By fact; a fact that is missing has no entry. */
    Map<String, Object> values() {
        return values;
    }

    /** Where a figure came from, or why it is missing; null where it was simply not stated. */
    String origin(String fact) {
        return origins.get(fact);
    }

    /** How many months an exception or relief took out. */
    int monthsTakenOut() {
        return out.ofStated().size();
    }

    private void figure(Fact fact) {
        Object stated = stated(fact);
        if (stated instanceof BigDecimal number && !instance.item().containsKey(fact.id())) {
            without(fact, number);
        } else if (stated != null) {
            known(fact, stated, STATED);
        } else if (fact.derivation() instanceof PilotSum pilot) {
            sum(fact.id(), pilot.fact(), pilotMonths(pilot.pilot()));
        } else if (fact.derivation() instanceof MonthsShort months) {
            monthsShort(fact.id(), months);
        } else if (fact.derivation() instanceof Derivation.Deadline deadline) {
            deadline(fact, deadline);
        } else if (fact.derivation() instanceof Derivation.Tally tally) {
            tally(fact, tally);
        } else if (fact.derivation() instanceof Derivation.Earlier earlier) {
            new LookBack(contract, submission, instance, facts).find(fact, earlier, this::known, origins);
        } else if (fact.monthly() == Fact.Monthly.SUM) {
            sum(fact.id(), fact.id(), monthsOfPeriod());
        }
    }

    private Object stated(Fact fact) {
        Object ofItem = instance.item().get(fact.id());
        return ofItem == null ? submission.facts().get(fact.id()) : ofItem;
    }

    private void known(Fact fact, Object value, String origin) {
        values.put(fact.id(), value);
        origins.put(fact.id(), origin);
    }

    private void tally(Fact fact, Derivation.Tally tally) {
        BigDecimal value = tallies.get(fact.id());
        if (value == null) {
            origins.put(fact.id(), "not known, because standard " + tally.standard() + " could not count it");
        } else {
            known(fact, value, "decisions of standard " + tally.standard());
        }
    }

    private void deadline(Fact fact, Derivation.Deadline deadline) {
        Object month = instance.item().get(deadline.month());
        Object day = deadline.day().matches("[0-9]+")
                ? new BigDecimal(deadline.day())
                : instance.item().get(deadline.day());
        if (month == null || day == null) {
            origins.put(fact.id(), "not known, because the day it is reckoned from is not stated");
            return;
        }
        YearMonth of = YearMonth.parse((String) month);
        LocalDate agreed = of.atDay(Math.min(((BigDecimal) day).intValueExact(), of.lengthOfMonth()));
        known(
                fact,
                contract.calendar().plusBusinessDays(agreed, deadline.businessDays()),
                agreed + (deadline.businessDays() == 0 ? "" : " and " + deadline.businessDays() + " business days"));
    }

    /**
     * How much the months taken out take from a figure stated for the period; empty where a month's own count is not
     * given.
     */
    Optional<BigDecimal> takenFrom(Fact fact) {
        SortedMap<Period, BigDecimal> counts = out.counts(fact);
        return contract.facts().containsKey(fact.id()) && counts.containsValue(null)
                ? Optional.empty()
                : Optional.of(counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void without(Fact fact, BigDecimal stated) {
        SortedMap<Period, BigDecimal> taken = out.counts(fact);
        Optional<Period> unknown = taken.keySet().stream()
                .filter(month -> taken.get(month) == null)
                .findFirst();
        if (unknown.isPresent()) {
            origins.put(fact.id(), "not known without " + unknown.get() + ", whose own count is not given");
            return;
        }
        BigDecimal value = stated.subtract(taken.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        if (value.signum() < 0) {
            origins.put(fact.id(), "not known, because the months taken out count more than the year");
            return;
        }
        known(fact, value, STATED + MonthsOut.named(taken.keySet()));
    }

    /** A part above its whole, as figures stated and figures summed together can give, is no figure to judge on. */
    private void refuseImpossible(Fact part) {
        for (String whole : part.atMost()) {
            if (values.get(part.id()) instanceof BigDecimal partly
                    && values.get(whole) instanceof BigDecimal wholly
                    && partly.compareTo(wholly) > 0) {
                values.remove(part.id());
                origins.put(
                        part.id(),
                        "not known, because it comes to more than '"
                                + contract.fact(whole).orElseThrow().label() + "', of which it is a part");
            }
        }
    }

    private void sum(String id, String monthly, List<Period> months) {
        count(id, months, month -> submission.count(month, monthly), SUMMED);
    }

    private void count(String id, List<Period> months, Function<Period, BigDecimal> counted, String origin) {
        List<Period> counting =
                months.stream().filter(month -> !out.all().contains(month)).toList();
        List<Period> lacking =
                counting.stream().filter(month -> counted.apply(month) == null).toList();
        if (submission.months().isEmpty() || !lacking.isEmpty() && lacking.size() == counting.size()) {
            return;
        }
        if (!lacking.isEmpty()) {
            origins.put(id, "not known, because it is not given for " + MonthsOut.listed(lacking));
            return;
        }
        values.put(id, counting.stream().map(counted).reduce(BigDecimal.ZERO, BigDecimal::add));
        origins.put(id, origin + MonthsOut.named(out.all()));
    }

    /** A year so far is the sum of the months there are; any other year needs all of its months. */
    private List<Period> monthsOfPeriod() {
        return submission.kind() == Kind.YEAR_TO_DATE
                ? List.copyOf(submission.months().keySet())
                : submission.period().monthsOfYear();
    }

    /** Where the year states its own totals, they need not be those of its months: nothing is told by the months then. */
    private void monthsShort(String id, MonthsShort of) {
        if (submission.facts().containsKey(of.part()) || submission.facts().containsKey(of.whole())) {
            return;
        }
        count(
                id,
                of.pilot() == null ? monthsOfPeriod() : pilotMonths(of.pilot()),
                month -> out.monthShort(of, month),
                "months in which it fell short");
    }

    private List<Period> pilotMonths(String pilot) {
        return submission.period().monthsOfYear().stream()
                .filter(contract.pilots().get(pilot)::covers)
                .filter(month -> submission.kind() != Kind.YEAR_TO_DATE
                        || submission.months().containsKey(month))
                .toList();
    }
}
