package org.plumbline.decision;

/**
 * What a shortfall makes the contractor do.
 *
 * @param clause id of the clause that says so
 */
public record Obligation(String standard, Kind kind, Basis basis, String clause) {

    /** The corrective steps the contracts know. */
    public enum Kind {
        ROOT_CAUSE,
        CORRECTIVE_ACTION_PLAN,
        REMEDY,
        PREVENTION,
        RECOMMENDATIONS
    }

    /** Whether the contract itself obliges, or the Exchange may ask. */
    public enum Basis {
        SHALL,
        MAY_BE_REQUESTED
    }
}
