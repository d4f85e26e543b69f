package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How tests start servers, and speak with them. */
final class TemporaryServers {

    /** Unpacked once for all tests. */
    static final Path PROGRAMS = Path.of("target", "postgresql");

    private TemporaryServers() {}

    static EmbeddedServer start(Path folder) {
        return EmbeddedServer.start(folder, PROGRAMS);
    }

    static ServerPrograms programs() throws IOException {
        return new ServerPrograms(ServerArchive.unpackBelow(PROGRAMS.toAbsolutePath()), ServerAccount.ofThisProcess());
    }

    static void createNotes(EmbeddedServer server) throws SQLException {
        execute(server, server.owner(), "CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY, text varchar)");
    }

    static void addNote(EmbeddedServer server, String text) throws SQLException {
        execute(server, server.app(), "INSERT INTO note (text) VALUES ('" + text + "')");
    }

    static String notes(EmbeddedServer server) throws SQLException {
        return ask(server, server.app(), "SELECT string_agg(text, ', ' ORDER BY id) FROM note");
    }

    static void execute(EmbeddedServer server, Credentials role, String sql) throws SQLException {
        execute(address(server), role, sql);
    }

    static void execute(ServerAddress address, Credentials role, String sql) throws SQLException {
        try (Connection connection = address.connect(DatabaseRoles.DATABASE, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedServer server, Credentials role, String query) throws SQLException {
        return ask(address(server), role, query);
    }

    static String ask(ServerAddress address, Credentials role, String query) throws SQLException {
        try (Connection connection = address.connect(DatabaseRoles.DATABASE, role);
                ResultSet answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    static Connection connect(EmbeddedServer server, Credentials role) throws SQLException {
        return address(server).connect(DatabaseRoles.DATABASE, role);
    }

    static ServerAddress address(EmbeddedServer server) {
        return new ServerAddress(Integer.parseInt(server.jdbcUrl().replaceAll(".*:(\\d+)/.*", "$1")));
    }
}
