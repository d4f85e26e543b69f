package org.plumbline.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The database of every {@code @QuarkusTest}: an embedded server in a temporary folder. Registered for all under META-INF/services. */
public final class DatabaseForTests implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("plumbline-database-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = TemporaryServers.start(folder);
        return Database.settingsFor(server);
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
