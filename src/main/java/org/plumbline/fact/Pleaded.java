package org.plumbline.fact;

import java.util.stream.Collectors;

/**
 * A plea that relieved nothing: it is kept as it was pleaded, and told.
 *
 * @param standing how it stood when the submission was decided
 */
public record Pleaded(Relief relief, Standing standing) {

    /** Why it relieved nothing. */
    public enum Standing {
        /** Nobody decided about it yet. */
        OPEN,
        /** The Exchange refused the claim, or the agreement was withdrawn. */
        REFUSED
    }

    /** The same about a standard of another edition. */
    public Pleaded about(String other) {
        return new Pleaded(relief.about(other), standing);
    }

    /** What it is, how it stands, and what follows, in words. */
    public String told() {
        return relief instanceof ExceptionClaim claim
                ? claimed(claim)
                        + (standing == Standing.OPEN
                                ? " is pleaded and not accepted so far, so that it excuses nothing"
                                : " was refused by the Exchange, so that it excuses nothing")
                : agreed((Adjustment) relief)
                        + (standing == Standing.OPEN
                                ? " is pleaded and not recorded so far, so that the standard is assessed"
                                : " was withdrawn, so that the standard is assessed");
    }

    private static String claimed(ExceptionClaim claim) {
        return claim.ground()
                + (claim.months().isEmpty()
                        ? ""
                        : " for "
                                + claim.months().stream().map(Period::toString).collect(Collectors.joining(", ")))
                + (claim.circumstances() == null ? "" : " (" + claim.circumstances() + ")");
    }

    private static String agreed(Adjustment agreed) {
        return "relief from " + agreed.from() + " to " + agreed.to() + " (" + agreed.agreement() + ")";
    }
}
