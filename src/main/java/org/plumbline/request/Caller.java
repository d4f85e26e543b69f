package org.plumbline.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something.
 *
 * @param name of the account, or as an OpenID Connect server names the person
 * @param roles see {@link Roles}
 * @param contractor the only contractor the caller may act for and see; null for one who may see all
 */
public record Caller(String name, Set<String> roles, @Nullable String contractor) {
    /** The service itself, for what it does on behalf of nobody. */
    public static final Caller SERVICE = new Caller("plumbline", Set.of(), null);

    /** Whether what belongs to a contractor may be shown. */
    public boolean sees(String owner) {
        return contractor == null || contractor.equals(owner);
    }

    /** Whether the caller decides for the Exchange: not an issuer, who pleads. */
    public boolean speaksForTheExchange() {
        return contractor == null;
    }

    /**
     * Narrows a filter by contractor to what may be seen.
     *
     * @param asked the contractor asked for, or null for any
     * @return the contractor to look for, or null for any
     * @throws NotYours if another contractor than the caller's own is asked for
     */
    public @Nullable String narrow(@Nullable String asked) {
        if (contractor == null) {
            return asked;
        }
        if (asked != null) {
            mustSee(asked);
        }
        return contractor;
    }

    /**
     * Refuses to act for another contractor than the caller's own.
     *
     * @throws NotYours if the caller may not
     */
    public void mustSee(String owner) {
        if (!sees(owner)) {
            throw new NotYours();
        }
    }
}
