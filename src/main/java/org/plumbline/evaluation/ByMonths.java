package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Reading;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.TakenOut;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/**
 * A year read by its months: one that fell short costs the year's share, a credit takes every month, and while a month that
 * could fall short is not known, the year is not either; once a month earns no credit, the year does not.
 */
final class ByMonths {
    /** What a month may come to in a year that earns a credit, as far as is known. */
    private static final Set<Outcome> WITHIN_A_CREDIT =
            EnumSet.of(Outcome.CREDIT, Outcome.NOT_APPLICABLE, Outcome.UNDECIDED);

    private ByMonths() {}

    /** Whether an interpretation bears on a standard's figures: what months come to can't be told of a year without them. */
    static boolean bears(String interpretation, Contract contract, String standard, Submission submission) {
        return contract.standards().get(standard).readings().contains(interpretation)
                && (!interpretation.equals(contract.byMonths())
                        || canTell(contract, contract.standards().get(standard), submission));
    }

    /** Whether a year of a standard can be read so: the contract has the reading, and its figures are those of months. */
    static boolean canTell(Contract contract, Standard standard, Submission submission) {
        return contract.byMonths() != null
                && standard.readings().contains(contract.byMonths())
                && submission.kind() != Kind.MONTHLY
                && standard.facts().stream().noneMatch(submission.facts()::containsKey)
                && submission.months().values().stream()
                        .anyMatch(counts -> standard.facts().stream().anyMatch(counts::containsKey));
    }

    /** Whether it is read so under these readings, by parameter. */
    static boolean isChosen(Contract contract, Map<String, String> readings) {
        return Reading.BY_MONTHS.equals(
                readings.get(contract.readings().get(contract.byMonths()).parameter()));
    }

    /**
     * What the months come to.
     *
     * @param year what the year comes to on their counts together
     * @param month what one of them comes to by itself
     */
    static StandardResult judged(
            StandardResult year,
            Submission submission,
            List<TakenOut> takenOut,
            Function<Period, StandardResult> month) {
        List<StandardResult> months = counting(year.finding().standard(), submission, takenOut).stream()
                .map(month)
                .toList();
        List<StandardResult> open = months.stream()
                .filter(each -> each.finding().effect() == Outcome.UNDECIDED)
                .toList();
        Optional<StandardResult> noCredit = months.stream()
                .filter(each -> !WITHIN_A_CREDIT.contains(each.finding().effect()))
                .findFirst();
        BigDecimal penaltyAtMost = most(open, StandardResult::penaltyAtMost);
        BigDecimal creditAtMost = noCredit.isPresent() ? BigDecimal.ZERO : most(open, StandardResult::creditAtMost);
        boolean certain = noCredit.isPresent() && penaltyAtMost.signum() == 0;
        return first(months, Outcome.PENALTY)
                .map(fellShort -> with(year, fellShort, BigDecimal.ZERO, BigDecimal.ZERO))
                .or(() -> certain
                        ? Optional.empty()
                        : open.stream().findFirst().map(unknown -> with(year, unknown, penaltyAtMost, creditAtMost)))
                .or(() -> noCredit.or(() -> first(months, Outcome.CREDIT))
                        .map(decisive -> with(year, decisive, BigDecimal.ZERO, BigDecimal.ZERO)))
                .orElse(year);
    }

    private static BigDecimal most(List<StandardResult> open, Function<StandardResult, BigDecimal> bound) {
        return open.stream().map(bound).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static List<Period> counting(String standard, Submission submission, List<TakenOut> takenOut) {
        List<Period> out = takenOut.stream()
                .filter(each -> each.standard().equals(standard))
                .map(TakenOut::month)
                .toList();
        List<Period> due = submission.kind() == Kind.YEAR_TO_DATE
                ? List.copyOf(submission.months().keySet())
                : submission.period().monthsOfYear();
        return due.stream().filter(each -> !out.contains(each)).toList();
    }

    private static Optional<StandardResult> first(List<StandardResult> months, Outcome effect) {
        return months.stream().filter(each -> each.finding().effect() == effect).findFirst();
    }

    /** The figures of the year with what a month decides of it; its table was asked about months, not about the year. */
    private static StandardResult with(
            StandardResult year, StandardResult decisive, BigDecimal penaltyAtMost, BigDecimal creditAtMost) {
        Finding of = decisive.finding();
        return new StandardResult(
                year.frame(),
                year.instance(),
                new Finding(
                        of.standard(),
                        of.subject(),
                        year.finding().period(),
                        of.level(),
                        of.effect(),
                        of.share(),
                        of.amount(),
                        of.row(),
                        "read by its months, the year is decided by " + of.period() + ": " + of.reason()),
                year.given(),
                year.origins(),
                year.computed(),
                List.of(),
                List.of(),
                penaltyAtMost,
                creditAtMost);
    }
}
