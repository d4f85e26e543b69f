package org.plumbline.access;

import java.time.Instant;
import java.util.UUID;

/**
 * What stands for an account in place of its password. The secret itself is shown once and kept nowhere.
 *
 * @param label what its owner calls it
 * @param endedAt when it was revoked, or null
 */
public record Token(
        UUID id, String account, Kind kind, String label, Instant issuedAt, Instant expiresAt, Instant endedAt) {

    /** What a token is for. */
    public enum Kind {
        /** Calls of a program. */
        API,
        /** The pages, from sign-in to sign-out. */
        SESSION
    }

    boolean isGood(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
