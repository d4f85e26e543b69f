package org.plumbline.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.ledger.Locks;
import org.plumbline.sealing.RowMarks;

/** All accounts. A change is a new version; the earlier ones stay. */
@ApplicationScoped
public class Accounts {
    private final EntityManager database;
    private final RowMarks marks;

    Accounts(EntityManager database, RowMarks marks) {
        this.database = database;
        this.marks = marks;
    }

    /** Nobody is let in by an account that was put in or changed behind the service's back. */
    /** The account as it stands now. */
    @Transactional
    public Optional<Account> find(String name) {
        return newest(name)
                .filter(row -> marks.hold(AccountEntity.class, row.name, row.version))
                .map(Accounts::account);
    }

    private static Optional<AccountEntity> newest(String name) {
        // The database keeps no NUL, so nobody is called so.
        return name.indexOf('\0') >= 0
                ? Optional.empty()
                : AccountEntity.<AccountEntity>find("name = ?1 order by version desc", name)
                        .firstResultOptional();
    }

    /** All as they stand now, by name. */
    @Transactional
    public List<Account> all() {
        return AccountEntity.<AccountEntity>find(
                        "from AccountEntity a where a.version ="
                                + " (select max(later.version) from AccountEntity later where later.name = a.name) order by a.name")
                .stream()
                .map(Accounts::account)
                .toList();
    }

    /**
     * Keeps all others from changing the account of a name, and from beginning anything in it, until the transaction is
     * over: whoever signs in, issues a token, changes or closes it holds the same.
     */
    @Transactional
    public void hold(String name) {
        Locks.take(database, "account " + name);
    }

    /** Keeps an account as it stands from now on. */
    @Transactional
    public void keep(Account account) {
        hold(account.name());
        persist(
                account,
                newest(account.name()).map(before -> before.version + 1).orElse(1));
    }

    private static void persist(Account account, int version) {
        AccountEntity row = new AccountEntity();
        row.name = account.name();
        row.version = version;
        row.passwordHash = account.passwordHash();
        row.oneTime = account.oneTime();
        row.roles = account.roles().stream().sorted().collect(Collectors.joining(" "));
        row.contractor = account.contractor();
        row.enabled = account.enabled();
        row.changedAt = account.changedAt();
        row.changedBy = account.changedBy();
        row.persist();
    }

    private static Account account(AccountEntity row) {
        return new Account(
                row.name,
                row.passwordHash,
                row.oneTime,
                row.roles.isEmpty() ? Set.of() : Set.of(row.roles.split(" ")),
                row.contractor,
                row.enabled,
                row.changedAt,
                row.changedBy);
    }
}
