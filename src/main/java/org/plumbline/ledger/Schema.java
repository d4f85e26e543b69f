package org.plumbline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.plumbline.deciding.LedgerRefused;

/** The schema of the database, as migrations made it. */
@ApplicationScoped
class Schema {
    private final Flyway flyway;

    Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    /**
     * To be asked before anything is written: this Plumbline does not know what a newer one's tables need.
     *
     * @throws LedgerRefused if a newer Plumbline has worked on the database
     */
    void refuseIfNewer() {
        Stream.of(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .ifPresent(newer -> {
                    throw new LedgerRefused(
                            "The ledger was made or moved on by a newer Plumbline: its schema has version "
                                    + newer
                                    + ", which this one does not know. Start that Plumbline or a later one on it, or"
                                    + " restore a backup from before; nothing was changed.");
                });
    }
}
