package org.plumbline.moving;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Writes the whole ledger into a folder, as it stands at one moment. Streamed: what it needs of memory does not grow with
 * the ledger. After an interruption it goes on where it was, with whatever was kept meanwhile.
 */
public final class Exporting {
    /** A file is ended when it has so many bytes, before they are compressed. */
    public static final long FILE_BYTES = 32L << 20;

    private static final int TOLD_EVERY = 1_000;

    private final DatabaseAddress address;
    private final Clock clock;
    private final long fileBytes;

    /** @param fileBytes when a file is ended; {@link #FILE_BYTES} unless there is a reason */
    public Exporting(DatabaseAddress address, Clock clock, long fileBytes) {
        this.address = address;
        this.clock = clock;
        this.fileBytes = fileBytes;
    }

    /**
     * Exports, or ends an export that was interrupted.
     *
     * @return what the folder holds now
     * @throws MovingRefused if there is no ledger, or the folder holds something else
     */
    public Manifest into(Path path, Progress progress) throws IOException {
        ExportFolder folder = ExportFolder.toWrite(path);
        try (Connection database = address.connect()) {
            database.setReadOnly(true);
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Manifest begun = begin(database, folder, path);
            folder.write(begun);
            Manifest whole = new Run(database, folder, progress, begun).run();
            folder.write(whole);
            return whole;
        } catch (SQLException failed) {
            throw new MovingRefused("The database could not be read: " + failed.getMessage(), failed);
        }
    }

    /** Of an earlier, interrupted export the tables stay that have as many rows now: rows are only ever added. */
    private Manifest begin(Connection database, ExportFolder folder, Path path) throws SQLException, IOException {
        String schema = LedgerTables.version(database);
        String ledger = LedgerTables.column(database, "select id from ledger").stream()
                .findFirst()
                .orElseThrow(() -> new MovingRefused("The ledger is empty: the service never ran on this database."));
        Optional<Manifest> earlier = folder.manifest();
        if (earlier.filter(Manifest::complete).isPresent()) {
            throw new MovingRefused("The folder " + path + " holds an export that is complete; name a new one.");
        }
        if (earlier.filter(other ->
                        !other.ledger().equals(ledger) || !other.schema().equals(schema))
                .isPresent()) {
            throw new MovingRefused("The folder " + path
                    + " holds a part of another ledger, or of this one before its schema changed; name a new one.");
        }
        List<Manifest.Table> tables = new ArrayList<>();
        for (LedgerTables.Table table : LedgerTables.of(database)) {
            long rows = LedgerTables.count(database, table.name());
            tables.add(earlier.flatMap(manifest -> same(manifest, table, rows))
                    .orElseGet(() -> new Manifest.Table(table.name(), table.columns(), rows, List.of())));
        }
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Manifest(Manifest.FORMAT, ledger, schema, now, false, tables);
    }

    private static Optional<Manifest.Table> same(Manifest earlier, LedgerTables.Table table, long rows) {
        return earlier.tables().stream()
                .filter(other -> other.name().equals(table.name())
                        && other.columns().equals(table.columns())
                        && other.rows() == rows)
                .findFirst();
    }

    /** One export, table after table. */
    private final class Run {
        private final Connection database;
        private final ExportFolder folder;
        private final Progress progress;
        private final Manifest begun;
        private final List<Manifest.Table> tables;
        private final long total;
        private long done;

        Run(Connection database, ExportFolder folder, Progress progress, Manifest begun) {
            this.database = database;
            this.folder = folder;
            this.progress = progress;
            this.begun = begun;
            this.tables = new ArrayList<>(begun.tables());
            this.total = begun.rows();
        }

        Manifest run() throws SQLException, IOException {
            List<LedgerTables.Table> all = LedgerTables.of(database);
            for (int i = 0; i < all.size(); i++) {
                done += tables.get(i).exported();
                progress.at(done, total);
                if (tables.get(i).exported() < tables.get(i).rows()) {
                    export(all.get(i), i);
                }
            }
            return manifest(true);
        }

        private Manifest manifest(boolean complete) {
            return new Manifest(
                    begun.format(), begun.ledger(), begun.schema(), begun.begun(), complete, List.copyOf(tables));
        }

        private void export(LedgerTables.Table table, int place) throws SQLException, IOException {
            String rows = "copy (select " + LedgerTables.quoted(table.columns()) + " from "
                    + LedgerTables.quoted(table.name()) + " order by " + LedgerTables.quoted(table.key()) + " offset "
                    + tables.get(place).exported() + ") to stdout";
            CopyOut copy = database.unwrap(PGConnection.class).getCopyAPI().copyOut(rows);
            try {
                byte[] row = copy.readFromCopy();
                while (row != null) {
                    row = part(copy, row, place);
                }
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        }

        /** Fills one file, which counts from then on. Gives the first row that is not in it, or null at the end. */
        private byte[] part(CopyOut copy, byte[] first, int place) throws SQLException, IOException {
            Manifest.Table table = tables.get(place);
            String name = "%s.%05d.gz".formatted(table.name(), table.files().size() + 1);
            byte[] row = first;
            try (PartFile file = new PartFile(folder.file(name))) {
                while (row != null && file.size() < fileBytes) {
                    file.add(row);
                    if (++done % TOLD_EVERY == 0) {
                        progress.at(done, total);
                    }
                    row = copy.readFromCopy();
                }
                List<Manifest.Part> files = new ArrayList<>(table.files());
                files.add(file.end());
                tables.set(place, new Manifest.Table(table.name(), table.columns(), table.rows(), files));
            }
            folder.write(manifest(false));
            return row;
        }
    }
}
