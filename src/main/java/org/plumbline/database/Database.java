package org.plumbline.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The database the service works on: the server that is configured, or an embedded one where none is. */
public final class Database implements AutoCloseable {
    /** The setting that names a server; where it has a value nothing is started. */
    public static final String URL = "quarkus.datasource.jdbc.url";

    /** The setting for the embedded server's folder, relative to the working directory. */
    public static final String FOLDER = "plumbline.database.folder";

    /** Where the embedded server keeps its data unless told otherwise. */
    public static final String DEFAULT_FOLDER = "data/postgresql";

    private final Optional<EmbeddedServer> embedded;
    private final Optional<ServerWatch> watch;

    private Database(Optional<EmbeddedServer> embedded) {
        this.embedded = embedded;
        this.watch = embedded.map(ServerWatch::over);
    }

    /**
     * Opens the database that the settings ask for. An embedded one that is killed while it is open is started again.
     *
     * @param setting gives the value of a setting, if it has one
     * @throws DatabaseRefused if it cannot be had
     */
    public static Database chosenBy(Function<String, Optional<String>> setting) {
        if (setting.apply(URL).isPresent()) {
            ConfiguredServer.of(setting).refuseIfUnusable();
            return new Database(Optional.empty());
        }
        return new Database(
                Optional.of(EmbeddedServer.start(Path.of(setting.apply(FOLDER).orElse(DEFAULT_FOLDER)))));
    }

    /**
     * The settings that lead the service to an embedded server; none where a server is configured,
     * since they are there already.
     */
    public Map<String, String> settings() {
        return embedded.map(Database::settingsFor).orElse(Map.of());
    }

    /** Stops the server, if it is an embedded one. */
    @Override
    public void close() {
        watch.ifPresent(ServerWatch::close);
        embedded.ifPresent(EmbeddedServer::close);
    }

    static Map<String, String> settingsFor(EmbeddedServer server) {
        return Map.of(
                URL,
                server.jdbcUrl(),
                "quarkus.datasource.username",
                server.app().user(),
                "quarkus.datasource.password",
                server.app().password(),
                "quarkus.flyway.username",
                server.owner().user(),
                "quarkus.flyway.password",
                server.owner().password());
    }
}
