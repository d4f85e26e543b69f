package org.plumbline.moving;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** One import, table after table; each file is there whole or not at all. */
final class ImportRun {
    private final Connection database;
    private final ExportFolder folder;
    private final Progress progress;
    private final Manifest manifest;
    private long done;

    ImportRun(Connection database, ExportFolder folder, Progress progress, Manifest manifest) {
        this.database = database;
        this.folder = folder;
        this.progress = progress;
        this.manifest = manifest;
    }

    void run(List<LedgerTables.Table> tables) throws SQLException, IOException {
        for (int i = 0; i < tables.size(); i++) {
            Manifest.Table exported = manifest.tables().get(i);
            List<Manifest.Part> missing = missing(exported);
            if (tables.get(i).refersToItself()) {
                // A row may come before the one it names, which is checked as the statement ends: so it takes them all.
                add(exported, missing);
            } else {
                for (Manifest.Part part : missing) {
                    add(exported, List.of(part));
                }
            }
        }
    }

    /** The files whose rows are not there yet. */
    private List<Manifest.Part> missing(Manifest.Table table) throws SQLException {
        if (table.exported() != table.rows()) {
            throw new MovingRefused("The manifest lacks rows of the table " + table.name() + ": export anew.");
        }
        long there = LedgerTables.count(database, table.name());
        List<Manifest.Part> missing = new ArrayList<>(table.files());
        long passed = 0;
        while (passed < there && !missing.isEmpty()) {
            passed += missing.remove(0).rows();
        }
        if (passed != there) {
            throw new MovingRefused("The table " + table.name()
                    + " holds other rows than this import brought: begin with an empty database.");
        }
        done += there;
        return missing;
    }

    private void add(Manifest.Table table, List<Manifest.Part> parts) throws SQLException, IOException {
        if (parts.isEmpty()) {
            return;
        }
        for (Manifest.Part part : parts) {
            if (!folder.isWhole(part)) {
                throw new MovingRefused("The file " + folder.file(part.file())
                        + " is not as it was exported: put it back from a copy, or export anew.");
            }
        }
        String name = LedgerTables.quoted(table.name());
        // Triggers derive rows of other tables, which are brought along or worked out at the end.
        Importing.execute(database, "alter table " + name + " disable trigger user");
        long rows = copy("copy " + name + " (" + LedgerTables.quoted(table.columns()) + ") from stdin", parts);
        Importing.execute(database, "alter table " + name + " enable trigger user");
        if (rows != parts.stream().mapToLong(Manifest.Part::rows).sum()) {
            throw new MovingRefused("The files of the table " + table.name() + " hold " + rows
                    + " rows, and the manifest says otherwise: export anew.");
        }
        database.commit();
        done += rows;
        progress.at(done, manifest.rows());
    }

    private long copy(String statement, List<Manifest.Part> parts) throws SQLException, IOException {
        List<InputStream> streams = new ArrayList<>();
        for (Manifest.Part part : parts) {
            streams.add(new GZIPInputStream(Files.newInputStream(folder.file(part.file())), 1 << 16));
        }
        try (InputStream rows = new SequenceInputStream(Collections.enumeration(streams))) {
            return database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
        }
    }
}
