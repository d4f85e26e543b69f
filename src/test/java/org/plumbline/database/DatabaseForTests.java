package org.plumbline.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The database of every {@code @QuarkusTest}: an embedded server in a temporary folder. Registered for all under META-INF/services. */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    /** The setting by which a test finds the server's folder. */
    public static final String FOLDER = "test.database.folder";

    /** Of the account admin. */
    public static final String ADMIN_PASSWORD = "open to every test";

    private Path folder;
    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("plumbline-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path data = folder.resolve("postgresql");
        server = TemporaryServers.start(data);
        Map<String, String> settings = new HashMap<>(Database.settingsFor(server));
        settings.put(FOLDER, data.toString());
        settings.put("plumbline.access.admin-password", ADMIN_PASSWORD);
        settings.put("plumbline.ledger.key-file", folder.resolve("ledger.key").toString());
        settings.put(
                "plumbline.ledger.heads-file", folder.resolve("ledger.heads").toString());
        return settings;
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        server.close();
        try {
            ServerArchive.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
