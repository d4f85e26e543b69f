package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.MonthsShort;
import org.plumbline.contract.Derivation.PilotSum;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.decision.TakenOut;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/** The months that an exception, relief or a pilot takes out of the figures of a standard. */
final class MonthsOut {
    private static final Comparator<Period> AS_THEY_FOLLOW = Comparator.comparing(Period::firstDay);

    private final Contract contract;
    private final Submission submission;
    private final SortedSet<Period> all = new TreeSet<>(AS_THEY_FOLLOW);
    private final SortedSet<Period> ofStated = new TreeSet<>(AS_THEY_FOLLOW);

    /** @param takenOut months taken out, of this and other standards */
    MonthsOut(Contract contract, Standard standard, Submission submission, List<TakenOut> takenOut) {
        this.contract = contract;
        this.submission = submission;
        takenOut.stream().filter(each -> each.standard().equals(standard.id())).forEach(each -> {
            all.add(each.month());
            if (each.cause() != TakenOut.Cause.PILOT) {
                ofStated.add(each.month());
            }
        });
        if (standard.yearWithoutPilot()) {
            ofStated.removeIf(month -> contract.isPilot(standard, month));
        }
    }

    /** Out of the year for whatever reason. */
    SortedSet<Period> all() {
        return all;
    }

    /** Those of them that a figure stated for the year still counts. */
    SortedSet<Period> ofStated() {
        return ofStated;
    }

    /** What a figure stated for the year counts of these months, as they follow; null where a month's is not given. */
    SortedMap<Period, BigDecimal> counts(Fact fact) {
        SortedMap<Period, BigDecimal> counts = new TreeMap<>(AS_THEY_FOLLOW);
        ofStated.stream()
                .filter(month -> isCounted(fact, month))
                .forEach(month -> counts.put(month, count(fact, month)));
        return counts;
    }

    private BigDecimal count(Fact fact, Period month) {
        if (fact.derivation() instanceof MonthsShort months) {
            return monthShort(months, month);
        }
        return submission.count(month, fact.derivation() instanceof PilotSum pilot ? pilot.fact() : fact.id());
    }

    /** 1 for a month in which the part fell short of the whole, else 0; null where one of the two is not given. */
    BigDecimal monthShort(MonthsShort of, Period month) {
        BigDecimal part = submission.count(month, of.part());
        BigDecimal whole = submission.count(month, of.whole());
        if (part == null || whole == null) {
            return null;
        }
        return part.compareTo(whole) < 0 ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /**
     * Whether a figure stated for the period counts a month. A year so far does not say up to when it counts: it is
     * taken to count the months that are given beside it.
     */
    private boolean isCounted(Fact fact, Period month) {
        boolean reached =
                submission.kind() != Kind.YEAR_TO_DATE || submission.months().containsKey(month);
        return reached
                && (fact.monthly() == Fact.Monthly.SUM
                        || fact.derivation() instanceof PilotSum pilot && isOf(pilot.pilot(), month)
                        || fact.derivation() instanceof MonthsShort months
                                && (months.pilot() == null || isOf(months.pilot(), month)));
    }

    private boolean isOf(String pilot, Period month) {
        return contract.pilots().get(pilot).covers(month);
    }

    /** Months as the end of a phrase; nothing where there are none. */
    static String named(Set<Period> months) {
        return months.isEmpty() ? "" : " without " + listed(months);
    }

    static String listed(Collection<Period> months) {
        return months.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }
}
