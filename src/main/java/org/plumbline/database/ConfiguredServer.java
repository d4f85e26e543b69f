package org.plumbline.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.postgresql.ds.PGSimpleDataSource;

/** The server that the settings name, as somebody finds it who is about to start on it. */
final class ConfiguredServer {
    private static final String ADDRESS = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final int PATIENCE_SECONDS = 10;

    private final String url;
    private final List<Role> roles;

    private ConfiguredServer(String url, List<Role> roles) {
        this.url = url;
        this.roles = roles;
    }

    /** A role by which the service or its migrations work, and the settings that name it. */
    private record Role(String user, String password, String settings) {}

    static ConfiguredServer of(Function<String, Optional<String>> setting) {
        Role service = role("quarkus.datasource", "QUARKUS_DATASOURCE", setting).orElse(new Role("", "", ""));
        Role owner = role("quarkus.flyway", "QUARKUS_FLYWAY", setting).orElse(service);
        return new ConfiguredServer(setting.apply(Database.URL).orElseThrow(), List.of(owner, service));
    }

    private static Optional<Role> role(String prefix, String variables, Function<String, Optional<String>> setting) {
        return setting.apply(prefix + ".username")
                .map(user -> new Role(
                        user,
                        setting.apply(prefix + ".password").orElse(""),
                        variables + "_USERNAME and " + variables + "_PASSWORD"));
    }

    /**
     * Refuses what no start could mend.
     *
     * @throws DatabaseRefused if there is no such server, database or role, or an empty database can't be filled
     */
    void refuseIfUnusable() {
        for (Role role : roles.stream().distinct().toList()) {
            try (Connection connection = connect(role)) {
                if (role.equals(owner())) {
                    refuseIfNotToBeFilled(connection);
                }
            } catch (SQLException failure) {
                throw new DatabaseRefused(sentence(failure, role), failure);
            }
        }
    }

    private Connection connect(Role role) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setConnectTimeout(PATIENCE_SECONDS);
        source.setLoginTimeout(PATIENCE_SECONDS);
        return role.user().isEmpty() ? source.getConnection() : source.getConnection(role.user(), role.password());
    }

    private void refuseIfNotToBeFilled(Connection connection) throws SQLException {
        try (ResultSet found = connection
                .createStatement()
                .executeQuery("select to_regclass('flyway_schema_history') is null,"
                        + " current_setting('transaction_read_only') = 'on',"
                        + " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false),"
                        + " quote_ident(current_database()), quote_ident(current_user)")) {
            found.next();
            boolean empty = found.getBoolean(1);
            if (empty && found.getBoolean(2)) {
                throw new DatabaseRefused("The database at " + place() + " can only be read, and has no ledger yet:"
                        + " name one that can be written in " + ADDRESS + ".");
            }
            if (empty && !found.getBoolean(3)) {
                throw new DatabaseRefused("The role '" + owner().user() + "' may not make tables in the database at "
                        + place() + ": let it, as by ALTER DATABASE " + found.getString(4) + " OWNER TO "
                        + found.getString(5) + ", or name another in " + owner().settings() + ".");
            }
        }
    }

    /** Who makes the tables. */
    private Role owner() {
        return roles.get(0);
    }

    private String sentence(SQLException failure, Role role) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "The server at " + place() + " does not let the role '" + role.user() + "' in: mend "
                    + role.settings() + ", or create the role.";
        }
        if (state.equals("3D000")) {
            return "There is no such database at " + place() + ": create it, or mend " + ADDRESS + ".";
        }
        if (state.startsWith("08")) {
            return "No PostgreSQL answers at " + place() + ": start it, or mend " + ADDRESS + ".";
        }
        return "The database at " + place() + " cannot be used: "
                + String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Without parameters, which may hold a password. */
    private String place() {
        return url.replaceFirst("[?].*", "");
    }
}
