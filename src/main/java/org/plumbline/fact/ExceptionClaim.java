package org.plumbline.fact;

import java.util.List;

/**
 * The contractor's claim that a failure is excused.
 *
 * @param standard the standard that was not met
 * @param ground why: FORCE_MAJEURE or EXCHANGE_FAILURE
 * @param months the months concerned; empty when the claim is for the whole period
 * @param claimedIn the monthly report that makes the claim, or null
 * @param circumstances what happened, in the contractor's words, or null
 */
public record ExceptionClaim(
        String standard, Ground ground, List<Period> months, Period claimedIn, String circumstances) implements Relief {

    /** The same claim about a standard of another edition. */
    @Override
    public ExceptionClaim about(String other) {
        return new ExceptionClaim(other, ground, months, claimedIn, circumstances);
    }

    /** The same claim for these months. */
    public ExceptionClaim of(List<Period> others) {
        return new ExceptionClaim(standard, ground, others, claimedIn, circumstances);
    }

    /** The grounds the contracts know. */
    public enum Ground {
        FORCE_MAJEURE,
        EXCHANGE_FAILURE
    }
}
