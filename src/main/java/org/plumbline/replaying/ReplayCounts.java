package org.plumbline.replaying;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Upshot;

/**
 * Decisions counted and summed before and after. Each counts as unchanged, changed, undecided or not decided again.
 *
 * @param unchanged outcome, share and amount are the same
 * @param undecided were decided, or could be, and are not any more: UNDECIDED now, or nothing can be decided for them
 * @param notDecidedAgain the engine that is to decide them is not installed or gives no answer; they add nothing to sums
 */
public record ReplayCounts(
        long total, long unchanged, long changed, long undecided, long notDecidedAgain, Dollars before, Dollars after) {

    /**
     * Sums of amounts; what has no amount counts as nothing.
     *
     * @param amount all of them
     * @param penalties the part of it that penalties make up; likewise the others
     */
    public record Dollars(BigDecimal amount, BigDecimal penalties, BigDecimal credits, BigDecimal bonuses) {
        private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

        private static Dollars of(Upshot upshot) {
            return new Dollars(
                    upshot == null || upshot.amount() == null ? NONE : upshot.amount(),
                    of(upshot, Outcome.PENALTY),
                    of(upshot, Outcome.CREDIT),
                    of(upshot, Outcome.BONUS));
        }

        private static BigDecimal of(Upshot upshot, Outcome outcome) {
            return upshot == null || upshot.outcome() != outcome || upshot.amount() == null ? NONE : upshot.amount();
        }

        private Dollars plus(Dollars more) {
            return new Dollars(
                    amount.add(more.amount),
                    penalties.add(more.penalties),
                    credits.add(more.credits),
                    bonuses.add(more.bonuses));
        }
    }

    /** Counts nothing yet. */
    static ReplayCounts none() {
        return new ReplayCounts(0, 0, 0, 0, 0, Dollars.of(null), Dollars.of(null));
    }

    /** Counts decisions that are not decided again. */
    static ReplayCounts notDecidedAgain(long decisions) {
        return new ReplayCounts(decisions, 0, 0, 0, decisions, Dollars.of(null), Dollars.of(null));
    }

    /** Counts one decision; {@code after} is null where nothing can be decided for it. */
    static ReplayCounts of(Upshot before, Upshot after) {
        boolean same = after != null && before.comesToSame(after);
        boolean undecided = after == null || !same && after.outcome() == Outcome.UNDECIDED;
        return new ReplayCounts(
                1,
                same ? 1 : 0,
                same || undecided ? 0 : 1,
                undecided ? 1 : 0,
                0,
                Dollars.of(before),
                Dollars.of(after));
    }

    /** The same, adding nothing to sums. */
    ReplayCounts withoutDollars() {
        return new ReplayCounts(
                total, unchanged, changed, undecided, notDecidedAgain, Dollars.of(null), Dollars.of(null));
    }

    ReplayCounts plus(ReplayCounts more) {
        return new ReplayCounts(
                total + more.total,
                unchanged + more.unchanged,
                changed + more.changed,
                undecided + more.undecided,
                notDecidedAgain + more.notDecidedAgain,
                before.plus(more.before),
                after.plus(more.after));
    }
}
