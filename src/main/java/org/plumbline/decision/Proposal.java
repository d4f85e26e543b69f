package org.plumbline.decision;

/**
 * What a rule says the outcome should be.
 *
 * @param rule name of the rule
 * @param did what it did, as a sentence
 */
public record Proposal(String standard, Subject subject, Outcome outcome, Ground ground, String rule, String did) {

    /** Why an outcome is proposed; of several, the earliest here wins. */
    public enum Ground {
        /** The standard does not bind this market, or this length of period can't show it. */
        SCOPE,
        /** The parties agreed relief. */
        RELIEF,
        /** Measured in a pilot, not assessed. */
        PILOT,
        /** A needed fact is missing. */
        MISSING,
        /** There was nothing to measure. */
        NOTHING,
        /** The figures are watched, not charged. */
        MONITORING,
        /** The row of the table that held. */
        LEVEL,
        /** A valid exception; lifts a shortfall, whatever ground it had. */
        EXCEPTION;

        /** Whether the table was not consulted at all. */
        public boolean precedesTable() {
            return this == SCOPE || this == RELIEF;
        }
    }

    /** A rule's proposal about a finding. */
    public static Proposal of(Finding finding, Outcome outcome, Ground ground, String rule, String did) {
        return new Proposal(finding.standard(), finding.subject(), outcome, ground, rule, did);
    }

    public Matter matter() {
        return new Matter(standard, subject);
    }

    /** What the table itself proposes. */
    public static Proposal ofTable(Finding finding) {
        Ground ground =
                switch (finding.effect()) {
                    case UNDECIDED -> Ground.MISSING;
                    case NOT_APPLICABLE -> Ground.NOTHING;
                    default -> Ground.LEVEL;
                };
        return of(finding, finding.effect(), ground, null, finding.reason());
    }
}
