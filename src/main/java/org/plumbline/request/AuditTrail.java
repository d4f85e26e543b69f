package org.plumbline.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who did what, for good. Submissions are not written a second time: the trail reads them from the ledger's assessments. */
public interface AuditTrail {

    /** What is written down. */
    enum Act {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        SUBMITTED,
        EXPORTED,
        ADMINISTERED,
        /** Something was done around a decision: about an obligation, a claim, an agreement. */
        RECORDED,
        REFUSED
    }

    /**
     * One thing done.
     *
     * @param target what it was done to, such as {@code account ann} or {@code GET /api/v1/audit}
     * @param detail a sentence more, or empty
     */
    record Entry(UUID id, Instant at, String who, Act act, String target, String detail) {}

    /**
     * Which to list, newest first; null means any.
     *
     * @param before the last entry seen
     */
    record Query(String who, Act act, Instant from, Instant to, UUID before, int size) {}

    /** Writes down what was done, sealed like the rest of the ledger. */
    void record(String who, Act act, String target, String detail);

    List<Entry> find(Query query);

    /** Whether there is such an entry. */
    boolean holds(UUID id);
}
