package org.plumbline.request;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;

/** Who makes the current request. */
@ApplicationScoped
public class SignedIn {
    /** Attributes of an identity: its account, where it has one here; whether its password is good for once; its contractor. */
    public static final String ACCOUNT = "account";

    public static final String ONE_TIME = "one-time";
    public static final String CONTRACTOR = "contractor";

    private static final String ELSEWHERE = "oidc:";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Whether somebody signed in with a password that was good for once, and may do nothing but choose another. */
    public static boolean mustChoose(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(ONE_TIME));
    }

    /** The name of somebody known. Those of another server's people are told apart from accounts of ours. */
    public static String name(SecurityIdentity known) {
        String name = known.getPrincipal().getName();
        return isElsewhere(known) ? ELSEWHERE + name : name;
    }

    /** Whether another server, and not this one, signed somebody in who is known. */
    public static boolean isElsewhere(SecurityIdentity known) {
        return known.getAttribute(ACCOUNT) == null;
    }

    /** For which contractor somebody acts who is known; null for one who may see all, and for an issuer of whom nobody says it. */
    public static String contractor(SecurityIdentity known) {
        return known.getAttribute(CONTRACTOR);
    }

    /** Whether anybody is signed in. */
    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    /**
     * The caller.
     *
     * @throws ForbiddenException if it is an issuer of whom nobody knows for which contractor
     */
    public Caller caller() {
        String contractor = contractor(identity);
        if (identity.hasRole(Roles.CONTRACTOR) && contractor == null) {
            throw new ForbiddenException("This account has the role contractor, and its sign-in does not say for which"
                    + " contractor. Ask whoever administers the server that signed you in to add it.");
        }
        return new Caller(name(identity), new HashSet<>(identity.getRoles()), contractor);
    }
}
