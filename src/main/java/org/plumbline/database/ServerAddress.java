package org.plumbline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where an embedded server listens: on this machine alone.
 *
 * @param port of the loopback address
 */
record ServerAddress(int port) {
    static final String HOST = "127.0.0.1";

    /** A port that was free a moment ago. */
    static ServerAddress free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return new ServerAddress(socket.getLocalPort());
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    Connection connect(String database, Credentials credentials) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(credentials.user(), credentials.password());
    }
}
