package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The embedded server of a service in another process, as somebody at the machine sees it. */
public final class OwnServer {
    private static final int PORT_LINE = 3;

    private final Path folder;

    private OwnServer(Path folder) {
        this.folder = folder;
    }

    /** @param folder the setting plumbline.database.folder */
    public static OwnServer of(Path folder) {
        return new OwnServer(folder);
    }

    /** What of the server is killed. */
    public enum Victim {
        /** Without it there is no server. */
        FIRST_PROCESS,
        /** The first process ends all connections then, and begins anew by itself. */
        ONE_OF_ITS_CHILDREN
    }

    public void kill(Victim victim) throws IOException {
        ProcessHandle first = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile()).get(0)))
                .orElseThrow();
        ProcessHandle killed = victim == Victim.FIRST_PROCESS
                ? first
                : first.children().findFirst().orElseThrow();
        killed.destroyForcibly();
    }

    /** Does something to the tables in the role that owns them, also while no service runs. */
    public void asOwner(String sql) throws IOException, SQLException {
        if (Files.exists(pidFile())) {
            TemporaryServers.execute(running(), RolePasswords.readFrom(folder).owner(), sql);
            return;
        }
        try (EmbeddedServer server = TemporaryServers.start(folder)) {
            TemporaryServers.execute(server, server.owner(), sql);
        }
    }

    /** Does something to the running server itself. */
    public void asSuperuser(String... statements) throws IOException, SQLException {
        for (String sql : statements) {
            TemporaryServers.execute(running(), RolePasswords.readFrom(folder).superuser(), sql);
        }
    }

    /** Puts the device that is always full in place of the file of an empty table, for which the server is stopped a moment. */
    public void fillDiskUnder(String table) throws IOException, SQLException {
        String path;
        try (Connection connection = running()
                        .connect(
                                DatabaseRoles.DATABASE,
                                RolePasswords.readFrom(folder).owner());
                ResultSet answer =
                        connection.createStatement().executeQuery("select pg_relation_filepath('" + table + "')")) {
            answer.next();
            path = answer.getString(1);
        }
        ServerSwitch server = new ServerSwitch(folder);
        server.off();
        Path file = folder.resolve("data").resolve(path);
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        server.on();
    }

    private ServerAddress running() throws IOException {
        List<String> lines = Files.readAllLines(pidFile());
        return new ServerAddress(Integer.parseInt(lines.get(PORT_LINE).strip()));
    }

    /** The folder as another major version of PostgreSQL would leave it. */
    public Path pretendToBeOfVersion(String version) throws IOException {
        HeldFolder.take(folder).close();
        Path data = Files.createDirectories(folder.resolve("data"));
        ServerAccount.ofThisProcess().give(data);
        Files.writeString(data.resolve("PG_VERSION"), version + "\n");
        return data;
    }

    /** A killed service leaves its server running, which must not outlive a test that failed. */
    public void stopIfLeftBehind() throws IOException {
        if (Files.exists(pidFile())) {
            new ServerSwitch(folder).off();
        }
    }

    /** The passwords of its roles, which only the service knows. */
    public List<String> secrets() throws IOException {
        RolePasswords passwords = RolePasswords.readFrom(folder);
        return List.of(
                passwords.superuser().password(),
                passwords.owner().password(),
                passwords.app().password());
    }

    private Path pidFile() {
        return folder.resolve("data/postmaster.pid");
    }
}
