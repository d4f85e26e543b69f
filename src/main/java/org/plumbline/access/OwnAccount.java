package org.plumbline.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;

/** The account of whoever makes the current request. */
@ApplicationScoped
public class OwnAccount {
    private static final String BY_TOKEN = "by-token";

    private final SecurityIdentity identity;

    OwnAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The identity of an account; one that must change its password first may do nothing else. */
    public static SecurityIdentity identity(Account account, boolean byToken) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.oneTime() ? Set.of() : roles(account))
                .addAttribute(SignedIn.ACCOUNT, account)
                .addAttribute(SignedIn.ONE_TIME, account.oneTime())
                .addAttribute(BY_TOKEN, byToken)
                .addAttribute(SignedIn.CONTRACTOR, account.contractor())
                .build();
    }

    /** An issuer's person is nothing else, whatever an earlier version let an account be: he would decide about what he pleads. */
    private static Set<String> roles(Account account) {
        return account.roles().contains(Roles.CONTRACTOR) ? Set.of(Roles.CONTRACTOR) : account.roles();
    }

    /**
     * The caller's account here.
     *
     * @throws ForbiddenException if another server knows the caller, and not this one
     */
    public Account account() {
        Account account = identity.getAttribute(SignedIn.ACCOUNT);
        if (account == null) {
            throw new ForbiddenException("Passwords and tokens of this sign-in are kept by another server.");
        }
        return account;
    }

    /** The caller's account, for what nobody may do who only found a token. */
    public Account accountByPassword() {
        Account account = account();
        if (Boolean.TRUE.equals(identity.getAttribute(BY_TOKEN))) {
            throw new ForbiddenException("A token does not suffice for this; sign in with the password.");
        }
        return account;
    }
}
