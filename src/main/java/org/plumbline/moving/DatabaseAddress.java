package org.plumbline.moving;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database, and a role of it.
 *
 * @param url for JDBC
 * @param password in clear; left out of {@link #toString()}
 */
public record DatabaseAddress(String url, String user, String password) {
    /** How values are written does not depend on the settings of either server. */
    private static final String PLAIN =
            "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';"
                    + " set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8';"
                    + " set statement_timeout = 0; set idle_in_transaction_session_timeout = 0";

    /** A connection on which nothing is committed by itself. */
    Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        Connection connection = source.getConnection(user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLAIN);
        }
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", " + user + "]";
    }
}
