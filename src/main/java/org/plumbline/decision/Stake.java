package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.Map;
import org.plumbline.fact.Period;

/**
 * A ruling as the settlement sees it: what it moves, and what it could move while undecided.
 *
 * @param period the month of an item that is about one, else what is assessed
 * @param share the share it moves, 0 where none
 * @param penaltyAtMost the largest penalty share in its table
 * @param creditAtMost the largest credit share in its table
 * @param item the figures of the item that was judged, by field; empty for the contractor itself
 */
public record Stake(
        String standard,
        Subject subject,
        Period period,
        Outcome outcome,
        BigDecimal share,
        BigDecimal penaltyAtMost,
        BigDecimal creditAtMost,
        Map<String, Object> item) {

    /** A number among the figures of the item, or null where it is not stated. */
    public BigDecimal figure(String field) {
        return item.get(field) instanceof BigDecimal number ? number : null;
    }

    /** Whether it is undecided and could still move money; a standard without shares can't, however long it stays undecided. */
    public boolean isOpen() {
        return outcome == Outcome.UNDECIDED && (penaltyAtMost.signum() > 0 || creditAtMost.signum() > 0);
    }

    /** The penalty it comes to, or could come to while undecided. */
    public BigDecimal penaltyShare() {
        return outcome == Outcome.UNDECIDED ? penaltyAtMost : share;
    }
}
