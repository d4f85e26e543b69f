package org.plumbline.access;

import java.util.List;
import java.util.Optional;

/** All accounts. A change is a new version; the earlier ones stay. */
public interface Accounts {

    /** The account as it stands now. */
    Optional<Account> find(String name);

    /** All as they stand now, by name. */
    List<Account> all();

    /**
     * Keeps all others from changing the account of a name, and from beginning anything in it, until the transaction is
     * over: whoever signs in, issues a token, changes or closes it holds the same.
     */
    void hold(String name);

    /** Keeps an account as it stands from now on. */
    void keep(Account account);
}
