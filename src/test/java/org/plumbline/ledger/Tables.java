package org.plumbline.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.database.DatabaseForTests;

/** The ledger's tables, looked at from outside the service with plain SQL. */
@ApplicationScoped
public class Tables {
    private static final int SECONDS_TO_ANSWER = 5;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.datasource.username")
    String service;

    @ConfigProperty(name = "quarkus.datasource.password")
    String servicePassword;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @ConfigProperty(name = DatabaseForTests.FOLDER)
    String folder;

    /** By role, one for all questions: what a connection takes is mostly the proof of its password. */
    private final Map<String, Connection> kept = new HashMap<>();

    /** As the role the service itself has. */
    public Connection asService() throws SQLException {
        return DriverManager.getConnection(address, service, servicePassword);
    }

    /** Every table of the schema, as the server's own catalogue lists them. */
    public List<String> names() throws SQLException {
        return column(
                "select relname from pg_catalog.pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')"
                        + " order by relname");
    }

    /** As the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(address, owner, ownerPassword);
    }

    /**
     * Does something behind the service's back: as superuser, with neither triggers nor foreign keys in the way.
     *
     * @param statements may hold one parameter each, the same in all
     */
    public void behindItsBack(List<String> statements, Object parameter) throws SQLException {
        Connection connection = kept("postgres", superuserPassword());
        try (Statement free = connection.createStatement()) {
            free.execute("set session_replication_role = replica");
            for (String each : statements) {
                try (PreparedStatement statement = connection.prepareStatement(each)) {
                    if (each.contains("?")) {
                        statement.setObject(1, parameter);
                    }
                    statement.execute();
                }
            }
        }
    }

    private synchronized Connection kept(String user, String password) throws SQLException {
        Connection connection = kept.get(user);
        if (connection == null || !connection.isValid(SECONDS_TO_ANSWER)) {
            connection = DriverManager.getConnection(address, user, password);
            kept.put(user, connection);
        }
        return connection;
    }

    @PreDestroy
    void close() throws SQLException {
        for (Connection connection : kept.values()) {
            connection.close();
        }
    }

    private String superuserPassword() {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(folder, "passwords"))) {
            passwords.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return passwords.getProperty("postgres");
    }

    /** The same, for one statement. */
    public void asOwner(String statement) throws SQLException {
        try (Statement run = kept(owner, ownerPassword).createStatement()) {
            run.execute(statement);
        }
    }

    /** One statement as the role the service itself has. */
    void asService(String statement) throws SQLException {
        try (Statement run = kept(service, servicePassword).createStatement()) {
            run.execute(statement);
        }
    }

    /** The first column of what a query gives, as text. */
    public List<String> column(String query, Object... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Object value : objects(query, parameters)) {
            values.add(String.valueOf(value));
        }
        return values;
    }

    /** How many rows a table has. */
    public long count(String table) throws SQLException {
        return (Long) objects("select count(*) from " + table).get(0);
    }

    public byte[] bytes(String query, Object... parameters) throws SQLException {
        return (byte[]) objects(query, parameters).get(0);
    }

    private List<Object> objects(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = kept(service, servicePassword).prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Object> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
            }
            return values;
        }
    }
}
