package org.plumbline.access;

import java.util.List;
import java.util.Optional;

/** All accounts. A change is a new version; the earlier ones stay. */
public interface Accounts {

    /** The account as it stands now. */
    Optional<Account> find(String name);

    /** All as they stand now, by name. */
    List<Account> all();

    /** Keeps all others from changing the account of a name until the transaction is over. */
    void hold(String name);

    /** Keeps an account as it stands from now on. */
    void keep(Account account);

    /** Keeps an account unless there is one of its name; says whether it did. */
    boolean keepNew(Account account);
}
