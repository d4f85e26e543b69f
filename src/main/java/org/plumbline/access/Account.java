package org.plumbline.access;

import java.time.Instant;
import java.util.Set;

/**
 * An account as it stands since a change.
 *
 * @param passwordHash Argon2id in the PHC form; null where nobody can sign in with a password
 * @param oneTime whether the password must be changed before anything else
 * @param contractor whose account it is, for the role contractor; else null
 * @param enabled false: nobody signs in with it, and its tokens are worth nothing
 */
public record Account(
        String name,
        String passwordHash,
        boolean oneTime,
        Set<String> roles,
        String contractor,
        boolean enabled,
        Instant changedAt,
        String changedBy) {

    /** The same account with a password of its owner's own. */
    Account with(String newHash, boolean once, Instant at, String by) {
        return new Account(name, newHash, once, roles, contractor, enabled, at, by);
    }

    /** The hash is left out, so that it does not reach a log. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + roles + "]";
    }
}
