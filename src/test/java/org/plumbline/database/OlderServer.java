package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A server of an earlier major version of PostgreSQL, on a folder that is laid out as ours; the build fetches its programs. */
public final class OlderServer implements AutoCloseable {
    private static final Path JAR = Path.of("target", "older-postgresql.jar");

    private final Path folder;
    private final ServerPrograms programs;
    private final RolePasswords passwords;
    private final ServerAddress address;

    private OlderServer(Path folder, ServerPrograms programs) throws IOException {
        this.folder = folder;
        this.programs = programs;
        this.passwords =
                RolePasswords.existIn(folder) ? RolePasswords.readFrom(folder) : RolePasswords.createIn(folder);
        this.address = ServerAddress.free();
    }

    /** Starts it, and makes the folder with an empty database and the roles of the service on first use. */
    public static OlderServer in(Path folder) throws IOException, SQLException {
        HeldFolder.take(folder).close();
        OlderServer server = new OlderServer(folder.toRealPath(), programs());
        server.createData();
        server.run(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + server.data(),
                "--log=" + server.folder.resolve("server.log"),
                "--options=-p " + server.address.port() + " -c listen_addresses=" + ServerAddress.HOST
                        + " -c unix_socket_directories=");
        DatabaseRoles.setUp(server.address, server.passwords);
        return server;
    }

    private static ServerPrograms programs() throws IOException {
        assertThat(JAR).as("run mvn generate-test-resources").exists();
        try (URLClassLoader older = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, null)) {
            return new ServerPrograms(
                    ServerArchive.unpackBelow(TemporaryServers.PROGRAMS.toAbsolutePath(), older),
                    ServerAccount.ofThisProcess());
        }
    }

    private void createData() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        ServerAccount account = ServerAccount.ofThisProcess();
        Path password = folder.resolve("superuser.new");
        OwnerOnly.folder(data());
        account.give(data());
        OwnerOnly.write(password, passwords.superuser().password());
        account.give(password);
        run(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + passwords.superuser().user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        Files.delete(password);
    }

    private void run(String program, String... arguments) throws IOException {
        ServerPrograms.Ended ended = programs.run(program, List.of(arguments));
        assertThat(ended.code()).as(ended.output()).isZero();
    }

    private Path data() {
        return folder.resolve("data");
    }

    String majorVersion() throws IOException {
        return programs.majorVersion();
    }

    void asOwner(String sql) throws SQLException {
        TemporaryServers.execute(address, passwords.owner(), sql);
    }

    /** What its database gives to a question of one value. */
    String ask(String query) throws SQLException {
        return TemporaryServers.ask(address, passwords.app(), query);
    }

    /** As a service would be told of it that works on it as on a server of its operator's own. */
    public Map<String, String> settings() {
        return Map.of(
                Database.URL,
                address.jdbcUrl(DatabaseRoles.DATABASE),
                "quarkus.datasource.username",
                passwords.app().user(),
                "quarkus.datasource.password",
                passwords.app().password(),
                "quarkus.flyway.username",
                passwords.owner().user(),
                "quarkus.flyway.password",
                passwords.owner().password());
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "stop", "--wait", "--mode=fast", "--pgdata=" + data());
    }
}
