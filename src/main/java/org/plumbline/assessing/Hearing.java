package org.plumbline.assessing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pleaded;
import org.plumbline.fact.Pleaded.Standing;
import org.plumbline.fact.Relief;
import org.plumbline.fact.Submission;

/** Parts what a submission pleads into what counts and what does not. */
final class Hearing {
    private final Submission submission;
    private final List<ExceptionClaim> accepted;
    private final List<ExceptionClaim> refused;
    private final List<Adjustment> agreed;
    private final List<Adjustment> withdrawn;
    private final boolean byTheExchange;
    private final List<Pleaded> pleaded = new ArrayList<>();

    private Hearing(Submission submission, Contract contract, Pleas.Heard heard, boolean byTheExchange) {
        this.submission = submission;
        this.accepted = known(heard.accepted(), contract, Contract.Plea.EXCEPTION, this::bears);
        this.refused = known(heard.refused(), contract, Contract.Plea.EXCEPTION, claim -> true);
        Predicate<Adjustment> touching = each -> each.touches(submission.period());
        this.agreed = known(heard.agreed(), contract, Contract.Plea.ADJUSTMENT, touching);
        this.withdrawn = known(heard.withdrawn(), contract, Contract.Plea.ADJUSTMENT, touching);
        this.byTheExchange = byTheExchange;
    }

    /**
     * The submission with what was accepted and agreed for its period, each once, and its own pleas in their place.
     *
     * @param byTheExchange whether its sender decides about pleas: what it states counts then, but for what was refused
     */
    static Submission of(Submission submission, Contract contract, Pleas.Heard heard, boolean byTheExchange) {
        return new Hearing(submission, contract, heard, byTheExchange).heard();
    }

    private Submission heard() {
        List<ExceptionClaim> claims =
                submission.exceptions().stream().flatMap(this::counting).toList();
        List<Adjustment> agreements =
                submission.adjustments().stream().filter(this::counts).toList();
        return submission
                .relievedBy(joined(claims, accepted), joined(agreements, agreed))
                .besides(pleaded);
    }

    /** What of a claim counts by being stated; what does not is noted, unless it was accepted and counts by that. */
    private Stream<ExceptionClaim> counting(ExceptionClaim stated) {
        List<Period> extent = extent(stated);
        List<Period> open = extent.stream()
                .filter(part -> !covered(accepted, stated, part) && !covered(refused, stated, part))
                .toList();
        List<Period> outweighed = extent.stream()
                .filter(part -> !covered(accepted, stated, part) && covered(refused, stated, part))
                .toList();
        note(stated, extent, outweighed, Standing.REFUSED);
        if (!byTheExchange) {
            note(stated, extent, open, Standing.OPEN);
            return Stream.empty();
        }
        List<Period> counting =
                extent.stream().filter(part -> !outweighed.contains(part)).toList();
        return counting.isEmpty() ? Stream.empty() : Stream.of(part(stated, extent, counting));
    }

    private void note(ExceptionClaim stated, List<Period> extent, List<Period> months, Standing standing) {
        if (!months.isEmpty()) {
            pleaded.add(new Pleaded(part(stated, extent, months), standing));
        }
    }

    private static ExceptionClaim part(ExceptionClaim stated, List<Period> extent, List<Period> months) {
        return months.size() == extent.size() ? stated : stated.of(months);
    }

    /** What a claim is about; the period as a whole stands for itself. */
    private List<Period> extent(ExceptionClaim claim) {
        return claim.months().isEmpty()
                ? List.of(submission.period())
                : claim.months().stream().distinct().toList();
    }

    /** Whether one of several claims that were decided is about the same failure; one for the year is about its months. */
    private static boolean covered(List<ExceptionClaim> decided, ExceptionClaim stated, Period part) {
        return decided.stream()
                .anyMatch(claim -> claim.standard().equals(stated.standard())
                        && claim.ground() == stated.ground()
                        && (claim.months().isEmpty() || claim.months().contains(part)));
    }

    private boolean counts(Adjustment stated) {
        if (agreed.stream().anyMatch(known -> isWithin(stated, known))) {
            return byTheExchange;
        }
        boolean ended = withdrawn.stream()
                .anyMatch(known -> isWithin(stated, known) && known.agreement().equals(stated.agreement()));
        if (byTheExchange && !ended) {
            return true;
        }
        pleaded.add(new Pleaded(stated, ended ? Standing.REFUSED : Standing.OPEN));
        return false;
    }

    private static boolean isWithin(Adjustment stated, Adjustment known) {
        return known.standard().equals(stated.standard())
                && known.effect() == stated.effect()
                && known.covers(stated.from())
                && known.covers(stated.to());
    }

    /** A claim for a whole year is weighed where the year is. */
    private boolean bears(ExceptionClaim claim) {
        return !submission.period().isMonth() || claim.months().contains(submission.period());
    }

    private static <R extends Relief> List<R> known(
            List<R> decided, Contract contract, Contract.Plea plea, Predicate<R> bears) {
        return decided.stream()
                .filter(relief -> contract.heard().contains(plea))
                .filter(relief -> contract.standard(relief.standard()).isPresent() && bears.test(relief))
                .toList();
    }

    private static <T> List<T> joined(List<T> stated, List<T> kept) {
        return Stream.concat(stated.stream(), kept.stream()).distinct().toList();
    }
}
