package org.plumbline.web.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.plumbline.access.Account;
import org.plumbline.access.Caller;
import org.plumbline.access.Roles;

/** Who makes the current request. */
@ApplicationScoped
public class SignedIn {
    /** Attributes of an identity: its account, where it has one here; whether a token stands for it; its contractor. */
    static final String ACCOUNT = "account";

    static final String BY_TOKEN = "by-token";
    static final String CONTRACTOR = "contractor";

    private static final String ELSEWHERE = "oidc:";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The identity of an account; one that must change its password first may do nothing else. */
    static SecurityIdentity identity(Account account, boolean byToken) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.oneTime() ? Set.of() : roles(account))
                .addAttribute(ACCOUNT, account)
                .addAttribute(BY_TOKEN, byToken)
                .addAttribute(CONTRACTOR, account.contractor())
                .build();
    }

    /** An issuer's person is nothing else, whatever an earlier version let an account be: he would decide about what he pleads. */
    private static Set<String> roles(Account account) {
        return account.roles().contains(Roles.CONTRACTOR) ? Set.of(Roles.CONTRACTOR) : account.roles();
    }

    /** Whether somebody signed in with a password that was good for once, and may do nothing but choose another. */
    public static boolean mustChoose(SecurityIdentity identity) {
        return identity.getAttribute(ACCOUNT) instanceof Account account && account.oneTime();
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
    boolean isKnown() {
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

    /**
     * The caller's account here.
     *
     * @throws ForbiddenException if another server knows the caller, and not this one
     */
    Account account() {
        Account account = identity.getAttribute(ACCOUNT);
        if (account == null) {
            throw new ForbiddenException("Passwords and tokens of this sign-in are kept by another server.");
        }
        return account;
    }

    /** The caller's account, for what nobody may do who only found a token. */
    Account accountByPassword() {
        Account account = account();
        if (Boolean.TRUE.equals(identity.getAttribute(BY_TOKEN))) {
            throw new ForbiddenException("A token does not suffice for this; sign in with the password.");
        }
        return account;
    }
}
