package org.plumbline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.plumbline.deciding.LedgerRefused;

/** The schema of the database, as migrations made it. */
@ApplicationScoped
class Schema {
    private final Flyway flyway;
    private final EntityManager database;

    Schema(Flyway flyway, EntityManager database) {
        this.flyway = flyway;
        this.database = database;
    }

    /**
     * To be asked before anything is read: where another role owns the tables, the service's has the rights that it was given.
     *
     * @throws LedgerRefused if it may not read the tables and add to them
     */
    void refuseWithoutRights() {
        List<?> found = database.createNativeQuery(
                        "select distinct current_user from pg_catalog.pg_class where relkind in ('r', 'p')"
                                + " and relname <> 'flyway_schema_history' and relowner ="
                                + " (select relowner from pg_catalog.pg_class where oid = to_regclass('ledger'))"
                                + " and not (has_table_privilege(oid, 'SELECT') and has_table_privilege(oid, 'INSERT'))",
                        String.class)
                .getResultList();
        if (!found.isEmpty()) {
            throw new LedgerRefused("The role '" + found.get(0)
                    + "' may not read and add to all tables of the ledger. Let it,"
                    + " as the role that owns them: GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA public TO "
                    + found.get(0)
                    + "; GRANT SELECT, USAGE ON ALL SEQUENCES IN SCHEMA public TO " + found.get(0) + ".");
        }
    }

    /**
     * To be asked before anything is written: this Plumbline does not know what a newer one's tables need. Beside any
     * transaction: where one role does all, the connection is of the pool that has part in it.
     *
     * @throws LedgerRefused if a newer Plumbline has worked on the database
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
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
