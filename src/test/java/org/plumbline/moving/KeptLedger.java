package org.plumbline.moving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.plumbline.database.OtherDatabase;

/** A ledger that an earlier version kept, as it was: its export, its key and its heads. */
public final class KeptLedger {
    private static final Path KEPT = Path.of("src/test/resources/kept");

    private final Path folder;

    private KeptLedger(Path folder) {
        this.folder = folder;
    }

    /** @param commit of the version that kept it */
    public static KeptLedger of(String commit) {
        return new KeptLedger(KEPT.resolve(commit));
    }

    /** Puts a copy into a new embedded database, by the schema of then, with key and heads beside it. */
    public void into(Path database) throws IOException {
        try (OtherDatabase server = OtherDatabase.in(database)) {
            Map<String, String> settings = server.settings();
            DatabaseAddress owner = new DatabaseAddress(
                    settings.get("quarkus.datasource.jdbc.url"),
                    settings.get("quarkus.flyway.username"),
                    settings.get("quarkus.flyway.password"));
            migrate(owner);
            new Importing(owner).from(folder, (done, total) -> {});
        }
        for (String file : List.of("ledger.key", "ledger.heads")) {
            Files.copy(folder.resolve(file), database.resolveSibling(file));
        }
    }

    private void migrate(DatabaseAddress owner) throws IOException {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("filesystem:src/main/resources/db/migration")
                .target(ExportFolder.toRead(folder).manifest().orElseThrow().schema())
                .load()
                .migrate();
    }
}
