package org.plumbline.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Turning;
import org.plumbline.decision.TurningPoint;
import org.plumbline.evaluation.Consulted;
import org.plumbline.evaluation.TurningPoints;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.Rulebook;

/**
 * What the months to come must show so that a standard is met, or may show so that it still is: found with the standard's own
 * table, one figure at a time, all others as projected.
 */
final class RemainingMonths {
    private final Rulebook rulebook;
    private final Contract contract;
    private final Submission projected;
    private final Projection projection;
    private final List<Period> toCome;
    private final Consulted consulted = new Consulted();

    /** @param projected the year as projected, as its contract admitted it */
    RemainingMonths(Rulebook rulebook, Submission projected, Projection projection, List<Period> toCome) {
        this.rulebook = rulebook;
        this.contract = rulebook.contracts().get(projected.contract()).contract();
        this.projected = projected;
        this.projection = projection;
        this.toCome = toCome;
    }

    /** By standard; nothing for one that only a year can show, or that the year does not judge. */
    Map<String, List<ContractYear.Remaining>> all(Assessment year) {
        Map<String, List<ContractYear.Remaining>> all = new LinkedHashMap<>();
        for (Decision decision : year.decisions()) {
            Standard standard = contract.standards().get(decision.standard());
            if (!standard.isAnnual()
                    && isJudged(decision.outcome())
                    && decision.subject().isContractor()) {
                List<ContractYear.Remaining> remaining = of(decision, standard);
                if (!remaining.isEmpty()) {
                    all.put(standard.id(), remaining);
                }
            }
        }
        return all;
    }

    private static boolean isJudged(Outcome outcome) {
        return outcome.isShortfall() || outcome == Outcome.MET || outcome == Outcome.CREDIT;
    }

    private List<ContractYear.Remaining> of(Decision decision, Standard standard) {
        List<ContractYear.Remaining> remaining = new ArrayList<>();
        for (Turning turning : TurningPoints.of(rulebook, projected, decision.matter(), consulted)) {
            Fact fact = contract.facts().get(turning.fact().name());
            if (fact != null && fact.monthly() == Fact.Monthly.SUM && projection.mean(fact) != null) {
                remaining.add(
                        remaining(fact, turning, standard, decision.outcome().isShortfall()));
            }
        }
        return remaining;
    }

    private ContractYear.Remaining remaining(Fact fact, Turning turning, Standard standard, boolean isShort) {
        BigDecimal expected = rest(fact, standard);
        Optional<TurningPoint> fewer = first(turning.fewer(), isShort);
        Optional<TurningPoint> more = first(turning.more(), isShort);
        TurningPoint point = fewer.or(() -> more).orElse(null);
        BigDecimal bound = point == null ? null : expected.add(point.change());
        boolean possible = bound != null && bound.signum() >= 0 && isPart(fact, bound, standard);
        return new ContractYear.Remaining(
                fact.id(),
                fact.label(),
                expected,
                possible ? bound : null,
                sentence(fact, expected, possible ? bound : null, isShort, fewer.isPresent()));
    }

    /** What the months to come show of a figure that counts for the standard. */
    private BigDecimal rest(Fact fact, Standard standard) {
        long counted = toCome.stream()
                .filter(month -> !(standard.yearWithoutPilot() && contract.isPilot(standard, month)))
                .count();
        return projection.mean(fact).multiply(BigDecimal.valueOf(counted));
    }

    private boolean isPart(Fact fact, BigDecimal bound, Standard standard) {
        return fact.atMost().stream()
                .map(contract.facts()::get)
                .filter(whole -> whole != null && projection.mean(whole) != null)
                .allMatch(whole -> bound.compareTo(rest(whole, standard)) <= 0);
    }

    /** The nearest value that is on the other side of the expectation. */
    private static Optional<TurningPoint> first(List<TurningPoint> points, boolean isShort) {
        return points.stream()
                .filter(point -> isJudged(point.outcome()) && point.outcome().isShortfall() != isShort)
                .findFirst();
    }

    private String sentence(Fact fact, BigDecimal expected, BigDecimal bound, boolean isShort, boolean fewer) {
        String months = toCome.size() == 1 ? "the month to come" : "the " + toCome.size() + " months to come";
        String what = Shown.lowerFirst(fact.label());
        String going = " (" + shown(expected) + " at this rate), the other figures going on as they are";
        if (bound == null) {
            return isShort
                    ? "No number of " + what + " in " + months
                            + " would bring it to the expectation, the other figures going on as" + " they are."
                    : "Whatever " + months + " show of " + what
                            + ", it stays met, the other figures going on as they are.";
        }
        if (isShort) {
            return "It is met with at " + (fewer ? "most " : "least ") + shown(bound) + " " + what + " in " + months
                    + going + ".";
        }
        return "It falls short with " + shown(bound) + " " + what + " or " + (fewer ? "fewer" : "more") + " in "
                + months + going + ".";
    }

    private static String shown(BigDecimal number) {
        return Shown.of(number.toPlainString(), "quantity");
    }
}
