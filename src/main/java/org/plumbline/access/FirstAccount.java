package org.plumbline.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.plumbline.settings.AccessSettings;

/** Makes the account that all others are made with. */
@ApplicationScoped
public class FirstAccount {
    private static final Logger LOG = Logger.getLogger(FirstAccount.class);

    private final Administering administering;
    private final AccessSettings settings;

    FirstAccount(Administering administering, AccessSettings settings) {
        this.administering = administering;
        this.settings = settings;
    }

    /** Called when the ledger is open; shows a password that was made up, this once. */
    public void make() {
        administering
                .first(settings.adminPassword().filter(password -> !password.isBlank()))
                .ifPresent(password -> LOG.infof(
                        "The first account is admin, with the one-time password %s: sign in and change it", password));
    }
}
