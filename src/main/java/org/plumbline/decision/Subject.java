package org.plumbline.decision;

/**
 * Who or what is judged.
 *
 * @param kind "contractor", or a kind of thing the contract lists
 * @param key which one: the contractor's id, or the key in the list
 */
public record Subject(String kind, String key) {
    public static final String CONTRACTOR = "contractor";

    public static Subject contractor(String contractor) {
        return new Subject(CONTRACTOR, contractor);
    }

    /** Whether it is the issuer itself, and nothing that is listed of it. */
    public boolean isContractor() {
        return CONTRACTOR.equals(kind);
    }
}
