package org.plumbline.database;

import java.nio.file.Path;
import java.util.Map;

/** Another database beside that of the service, to which a ledger can move. */
public final class OtherDatabase implements AutoCloseable {
    private final EmbeddedServer server;

    private OtherDatabase(EmbeddedServer server) {
        this.server = server;
    }

    /** Starts one, without a table, in a folder of its own. */
    public static OtherDatabase in(Path folder) {
        return new OtherDatabase(TemporaryServers.start(folder));
    }

    /** As the service would be told of it. */
    public Map<String, String> settings() {
        return Database.settingsFor(server);
    }

    @Override
    public void close() {
        server.close();
    }
}
