package org.plumbline.moving;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings an exported ledger into an empty database that has the schema of the same version. After an interruption it goes
 * on with the file it was at; until it is over the service does not start on the database.
 */
public final class Importing {
    /** What is worked out anew at the end. */
    private static final String DERIVE = "select tally_everything()";

    private static final String SEQUENCES =
            "select format('select setval(%L, max(%I)) from %I having max(%2$I) is not null',"
                    + " pg_get_serial_sequence(quote_ident(table_name), column_name), column_name, table_name)"
                    + " from information_schema.columns where table_schema = 'public'"
                    + " and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null";

    private final DatabaseAddress address;

    /** @param address with the role that owns the tables */
    public Importing(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Imports, or ends an import that was interrupted.
     *
     * @return what was imported
     * @throws MovingRefused if the export is not complete or was changed, or the database is not empty
     */
    public Manifest from(Path path, Progress progress) throws IOException {
        ExportFolder folder = ExportFolder.toRead(path);
        Manifest manifest = folder.manifest()
                .filter(Manifest::complete)
                .orElseThrow(() -> new MovingRefused("The export in " + path
                        + " was interrupted: run export with the same folder again, which ends it."));
        try (Connection database = address.connect()) {
            alone(database);
            List<LedgerTables.Table> tables = fitting(database, manifest);
            begin(database, tables, folder.mark());
            new ImportRun(database, folder, progress, manifest).run(tables);
            end(database);
            return manifest;
        } catch (SQLException failed) {
            throw new MovingRefused(
                    "The database did not take the ledger: " + failed.getMessage()
                            + ". Run import again once that is mended; it needs the role that owns the tables"
                            + " (quarkus.flyway.username where it is not the service's own).",
                    failed);
        }
    }

    private static void alone(Connection database) throws SQLException {
        if (LedgerTables.column(database, "select 1 where pg_try_advisory_lock(hashtext('plumbline import'))")
                .isEmpty()) {
            throw new MovingRefused("Another import into this database is under way.");
        }
    }

    private static List<LedgerTables.Table> fitting(Connection database, Manifest manifest) throws SQLException {
        String schema = LedgerTables.version(database);
        List<LedgerTables.Table> tables = LedgerTables.of(database);
        boolean same = tables.stream()
                .map(table -> table.name() + table.columns())
                .toList()
                .equals(manifest.tables().stream()
                        .map(table -> table.name() + table.columns())
                        .toList());
        if (!schema.equals(manifest.schema()) || !same) {
            throw new MovingRefused(
                    "The export has version " + manifest.schema() + " of the schema, and this database " + schema
                            + ": import with the version of Plumbline that exported, and start the newer one on it then.");
        }
        return tables;
    }

    /** Marks the database, so that nobody takes half a ledger for one. */
    private static void begin(Connection database, List<LedgerTables.Table> tables, String mark) throws SQLException {
        if (LedgerTables.exists(database, LedgerTables.IMPORTING)) {
            if (!LedgerTables.column(database, "select export from " + LedgerTables.IMPORTING)
                    .equals(List.of(mark))) {
                throw new MovingRefused("An import of another export was begun here: end that one, or begin with an"
                        + " empty database.");
            }
            return;
        }
        for (LedgerTables.Table table : tables) {
            if (LedgerTables.count(database, table.name()) > 0) {
                throw new MovingRefused("This database holds a ledger already (the table " + table.name()
                        + " has rows): import into an empty one, or name another plumbline.database.folder.");
            }
        }
        execute(database, "create table " + LedgerTables.IMPORTING + " (export text not null)");
        try (PreparedStatement statement =
                database.prepareStatement("insert into " + LedgerTables.IMPORTING + " values (?)")) {
            statement.setString(1, mark);
            statement.executeUpdate();
        }
        database.commit();
    }

    private static void end(Connection database) throws SQLException {
        for (String statement : LedgerTables.column(database, SEQUENCES)) {
            LedgerTables.column(database, statement);
        }
        LedgerTables.column(database, DERIVE);
        execute(database, "drop table " + LedgerTables.IMPORTING);
        database.commit();
        execute(database, "analyze");
        database.commit();
    }

    static void execute(Connection database, String statement) throws SQLException {
        try (Statement run = database.createStatement()) {
            run.execute(statement);
        }
    }
}
