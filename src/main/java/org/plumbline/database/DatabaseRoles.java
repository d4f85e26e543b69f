package org.plumbline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The database {@code plumbline} of an embedded server, and who may do what in it: {@code owner} everything,
 * {@code app} only read and add to the tables that {@code owner} creates. A migration that wants it otherwise for one
 * of its tables says so there.
 */
final class DatabaseRoles {
    static final String DATABASE = "plumbline";

    private static final List<String> IN_DATABASE = List.of(
            "REVOKE ALL ON SCHEMA public FROM PUBLIC",
            "GRANT USAGE ON SCHEMA public TO app",
            "ALTER DEFAULT PRIVILEGES FOR ROLE \"owner\" IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO app",
            "ALTER DEFAULT PRIVILEGES FOR ROLE \"owner\" IN SCHEMA public GRANT SELECT, USAGE ON SEQUENCES TO app");

    private DatabaseRoles() {}

    /** Brings roles, database and rights to what they must be, whatever an interrupted start has done of it. */
    static void setUp(ServerAddress address, RolePasswords passwords) throws SQLException {
        try (Connection connection = address.connect("postgres", passwords.superuser());
                Statement statement = connection.createStatement()) {
            create(passwords.owner(), statement);
            create(passwords.app(), statement);
            if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", DATABASE, connection)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER \"owner\"");
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + ", postgres, template1 FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO app");
        }
        try (Connection connection = address.connect(DATABASE, passwords.superuser());
                Statement statement = connection.createStatement()) {
            for (String sql : IN_DATABASE) {
                statement.execute(sql);
            }
        }
    }

    /**
     * RolePasswords are letters, digits, "-" and "_" of our own making: nothing to escape in a statement
     * that takes no parameters.
     */
    private static void create(Credentials role, Statement statement) throws SQLException {
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", role.user(), statement.getConnection())) {
            statement.execute("CREATE ROLE \"" + role.user() + "\" LOGIN PASSWORD '" + role.password() + "'");
        }
    }

    private static boolean exists(String query, String name, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }
}
