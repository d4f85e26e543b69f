package org.plumbline.querying;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Decisions that have something in common.
 *
 * @param keys what that is; the value is null for decisions no row held for
 * @param decisions how many
 * @param amount the sum of all their amounts, with cents; what has none counts as nothing
 * @param penalties the part of it that penalties make up; likewise the others
 */
public record DecisionGroup(
        Map<By, String> keys,
        long decisions,
        BigDecimal amount,
        BigDecimal penalties,
        BigDecimal credits,
        BigDecimal bonuses) {

    /** What decisions can be grouped by. */
    public enum By {
        standard,
        outcome,
        contract,
        contractor,
        period,
        row
    }
}
