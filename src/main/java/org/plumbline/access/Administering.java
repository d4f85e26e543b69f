package org.plumbline.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.request.Roles;

/** Makes accounts and changes them. */
@ApplicationScoped
public class Administering {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Issuing issuing;
    private final AuditTrail audit;
    private final Clock clock;

    Administering(Accounts accounts, Passwords passwords, Issuing issuing, AuditTrail audit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.issuing = issuing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * How an account should be.
     *
     * @param password a new one, good for one sign-in, after which its owner must choose another; null to leave it
     */
    public record Wish(Set<String> roles, String contractor, boolean enabled, String password) {}

    public Optional<Account> find(String name) {
        return accounts.find(name);
    }

    public List<Account> all() {
        return accounts.all();
    }

    /**
     * Makes an account, or changes one; a change ends its sessions and tokens.
     *
     * @throws AccountRefused if it can't be so
     */
    @Transactional
    public Account keep(String name, Wish wish, String by) {
        if (!NAME.matcher(name).matches()) {
            throw new AccountRefused("name", "A name has 1 to 100 of the characters a-z, 0-9, '.', '_', '@' and '-'.");
        }
        if (name.equals(Caller.SERVICE.name()) && wish.enabled()) {
            throw new AccountRefused(
                    "name", "'" + name + "' is how the service names itself in the ledger; take another name.");
        }
        check(wish, name);
        accounts.hold(name);
        Optional<Account> before = accounts.find(name);
        if (name.equals(by) && (!wish.enabled() || !wish.roles().contains(Roles.ADMIN))) {
            throw new AccountRefused("roles", "Nobody takes the role admin from himself; ask another admin.");
        }
        if (before.isEmpty() && wish.password() == null) {
            throw new AccountRefused("password", "A new account needs a first password, which its owner changes.");
        }
        Account account = new Account(
                name,
                wish.password() != null
                        ? passwords.hash(wish.password())
                        : before.orElseThrow().passwordHash(),
                wish.password() != null || before.orElseThrow().oneTime(),
                wish.roles(),
                wish.contractor(),
                wish.enabled(),
                now(),
                by);
        accounts.keep(account);
        issuing.endAll(name, by);
        audit.record(by, AuditTrail.Act.ADMINISTERED, "account " + name, describe(account));
        return account;
    }

    private static String describe(Account account) {
        return (account.enabled() ? "roles " : "closed, roles ")
                + String.join(", ", account.roles().stream().sorted().toList())
                + (account.contractor() == null ? "" : ", contractor " + account.contractor());
    }

    private static void check(Wish wish, String name) {
        wish.roles().stream()
                .filter(role -> !Roles.ALL.contains(role))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new AccountRefused("roles", "The roles are " + String.join(", ", Roles.ALL) + ".");
                });
        boolean issuer = wish.roles().contains(Roles.CONTRACTOR);
        if (issuer && wish.roles().size() > 1) {
            throw new AccountRefused("roles", "An issuer's account has the role contractor and no other.");
        }
        if (issuer == (wish.contractor() == null)) {
            throw new AccountRefused(
                    "contractor",
                    "An account with the role contractor names its contractor, and no other account does.");
        }
        if (wish.password() != null) {
            checkPassword(wish.password(), name);
        }
    }

    private static void checkPassword(String password, String name) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new AccountRefused(
                    "password", "A password has " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters.");
        }
        if (password.toLowerCase(Locale.ROOT).contains(name)) {
            throw new AccountRefused("password", "A password does not hold the name of its account.");
        }
    }

    /**
     * Gives the owner of an account a new password; ends the account's sessions and tokens.
     *
     * @param account as it was when its owner proved to know its password
     * @return the account as it is now
     * @throws AccountRefused if the password is too weak, or another changed the account meanwhile
     */
    @Transactional
    public Account changePassword(Account account, String password) {
        checkPassword(password, account.name());
        accounts.hold(account.name());
        Account now = accounts.find(account.name()).orElseThrow();
        if (!now.equals(account)) {
            throw new AccountRefused("password", "The account was changed meanwhile; sign in again.");
        }
        if (passwords.fits(password, now.passwordHash())) {
            throw new AccountRefused("password", "The new password is the old one; choose another.");
        }
        Account changed = now.with(passwords.hash(password), false, now(), now.name());
        accounts.keep(changed);
        issuing.endAll(now.name(), now.name());
        audit.record(now.name(), AuditTrail.Act.ADMINISTERED, "account " + now.name(), "new password");
        return changed;
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Sees to it that there is an account admin.
     *
     * @param password what it must have, or empty
     * @return a password made up for it, which is to be shown once; empty if there was an account, or one was given
     */
    @Transactional
    Optional<String> first(Optional<String> password) {
        accounts.hold(Roles.ADMIN);
        Optional<Account> known = accounts.find(Roles.ADMIN);
        if (password.isEmpty() && known.isPresent()) {
            return Optional.empty();
        }
        if (known.filter(account -> account.enabled() && account.roles().containsAll(Roles.FIRST))
                .filter(account -> passwords.fits(password.orElseThrow(), account.passwordHash()))
                .isPresent()) {
            return Optional.empty();
        }
        String given = password.orElseGet(Secrets::toBeTyped);
        Account first = new Account(
                Roles.ADMIN,
                passwords.hash(given),
                password.isEmpty(),
                Set.copyOf(Roles.FIRST),
                null,
                true,
                now(),
                Caller.SERVICE.name());
        accounts.keep(first);
        issuing.endAll(Roles.ADMIN, Caller.SERVICE.name());
        audit.record(Caller.SERVICE.name(), AuditTrail.Act.ADMINISTERED, "account " + Roles.ADMIN, "made at the start");
        return password.isEmpty() ? Optional.of(given) : Optional.empty();
    }
}
