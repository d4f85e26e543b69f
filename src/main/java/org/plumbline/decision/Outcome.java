package org.plumbline.decision;

/** What came of one standard for one subject. */
public enum Outcome {
    /** Below expectation, with a share of the amount at risk. */
    PENALTY,
    /** Exceeds expectation, with a share. */
    CREDIT,
    /** Meets expectation, or exceeds it where no credit exists. */
    MET,
    /** Below expectation where no money is attached. */
    BELOW,
    /** Reporting only: received and kept. */
    REPORTED,
    /** An incentive amount earned. */
    BONUS,
    /** Would be PENALTY or BELOW, lifted by a valid exception. */
    EXCUSED,
    /** Not assessed: relief agreed by the parties. */
    SUSPENDED,
    /** Measured in a pilot period, not assessed. */
    PILOT,
    /** Does not apply to this market or period, or there was nothing to measure. */
    NOT_APPLICABLE,
    /** A needed fact is missing: never silently met. */
    UNDECIDED;

    /** Whether money moves. */
    public boolean movesMoney() {
        return this == PENALTY || this == CREDIT;
    }

    /** Whether an exception can lift it. */
    public boolean isShortfall() {
        return this == PENALTY || this == BELOW;
    }
}
