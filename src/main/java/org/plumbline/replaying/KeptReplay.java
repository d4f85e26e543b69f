package org.plumbline.replaying;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.plumbline.fact.DecidedBy;
import org.plumbline.fact.With;

/**
 * A replay that was asked for, and what has become of it.
 *
 * @param begunAt null until it begins
 * @param end null until it ends, and where it was interrupted
 */
public record KeptReplay(Asked asked, Status status, Instant begunAt, End end) {

    /** Identity of a replay. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * What was asked for.
     *
     * @param filter which decisions, by the names that a query for decisions has for it
     * @param rulebook fingerprint of the rulebook to decide under
     * @param with the edition and the readings to decide under, where they are not those of each decision
     */
    public record Asked(
            Id id, Instant at, String by, Map<String, String> filter, String rulebook, With with, DecidedBy engine) {}

    /**
     * How it ended: DONE, CANCELLED or FAILED.
     *
     * @param reason why it failed, as a sentence; else null
     * @param result null unless it is done, and where it was not asked for
     */
    public record End(Status status, Instant at, String reason, ReplayResult result) {}

    /** Where it stands. */
    public enum Status {
        /** Waits for others. */
        QUEUED,
        RUNNING,
        /** Has its result. */
        DONE,
        /** Somebody wanted it no longer. */
        CANCELLED,
        /** Could not be done; the reason says why. */
        FAILED,
        /** The service that had it stopped before its end. */
        INTERRUPTED;

        /** Whether nothing will change any more. */
        public boolean isOver() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
