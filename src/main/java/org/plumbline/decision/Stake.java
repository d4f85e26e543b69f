package org.plumbline.decision;

import java.math.BigDecimal;

/**
 * A ruling as the settlement sees it: what it moves, and what it could move while undecided.
 *
 * @param share the share it moves, 0 where none
 * @param penaltyAtMost the largest penalty share in its table
 * @param creditAtMost the largest credit share in its table
 */
public record Stake(
        String standard,
        Subject subject,
        Outcome outcome,
        BigDecimal share,
        BigDecimal penaltyAtMost,
        BigDecimal creditAtMost) {}
