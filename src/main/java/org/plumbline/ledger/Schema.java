package org.plumbline.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The schema of the database, as migrations made it. */
@ApplicationScoped
public class Schema {
    private static final String HISTORY = "flyway_schema_history";

    /** A line for each migration, in the order in which they were run. */
    private static final String RUN = "select version, concat_ws(' ', installed_rank, version, checksum, type, success,"
            + " regexp_replace(script, '^db/migration/', '') = 'V' || version || '__' || replace(description, ' ', '_')"
            + " || '.sql') from " + HISTORY
            + " order by installed_rank";

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
    public void refuseWithoutRights() {
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
     * To be asked before anything is written: this Plumbline does not know what a newer one's tables need.
     *
     * @throws LedgerRefused if a newer Plumbline has worked on the database
     */
    public void refuseIfNewer() {
        Stream.of(migrations())
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

    /** Beside any transaction: where one role does all, the connection is of the pool that has part in it. */
    private MigrationInfo[] migrations() {
        try {
            return QuarkusTransaction.suspendingExisting()
                    .call(() -> flyway.info().all());
        } catch (QuarkusTransactionException failed) {
            Throwable unreadable = failed.getCause();
            if (!(unreadable instanceof FlywayException || unreadable instanceof IllegalArgumentException)) {
                throw failed;
            }
            throw new LedgerRefused("The database's list of migrations, " + HISTORY
                    + ", is not as a Plumbline wrote it: restore the database from a backup. "
                    + unreadable.getMessage());
        }
    }

    /** Whatever of the database's list of migrations is not as those that come with this Plumbline leave it. */
    public List<LedgerFault> differing() {
        List<LedgerFault> differing = new ArrayList<>();
        Map<String, String> shipped = shipped();
        for (Object row : database.createNativeQuery(RUN, Object[].class).getResultList()) {
            String version = String.valueOf(((Object[]) row)[0]);
            String right = shipped.remove(version);
            if (!String.valueOf(((Object[]) row)[1]).equals(right)) {
                differing.add(
                        new LedgerFault(HISTORY, version, "is not as the migration leaves it that this Plumbline has"));
            }
        }
        shipped.keySet().forEach(version -> differing.add(new LedgerFault(HISTORY, version, "was removed")));
        return differing;
    }

    private Map<String, String> shipped() {
        Map<String, String> lines = new LinkedHashMap<>();
        Stream.of(migrations())
                .filter(migration -> migration.getResolvedChecksum() != null)
                .sorted(Comparator.comparing(MigrationInfo::getVersion))
                .forEach(migration -> lines.put(
                        migration.getVersion().toString(),
                        "%d %s %d SQL t t"
                                .formatted(lines.size() + 1, migration.getVersion(), migration.getResolvedChecksum())));
        return lines;
    }
}
