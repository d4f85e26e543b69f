package org.plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL that keeps its data in a folder and lives as long as this process. It writes to disk before it answers
 * a commit, listens on the loopback address only, and lets nobody in without a password. After a {@code kill -9} of this
 * process, of the server, or of both, it starts again on the same folder with all that was committed.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());
    private static final int PORTS_TRIED = 3;

    private final HeldFolder folder;
    private final DataFolder data;
    private final ServerPrograms programs;
    private final ServerProcesses processes;
    private final RolePasswords passwords;
    private final Thread atExit = new Thread(this::stop, "stop-postgresql");

    @SuppressWarnings("NullAway.Init") // chosen as the server starts
    private ServerAddress address;

    private boolean stopped;
    private boolean seen;

    private EmbeddedServer(HeldFolder folder, Path programsFolder) throws IOException {
        ServerAccount account = ServerAccount.ofThisProcess();
        this.folder = folder;
        this.programs = new ServerPrograms(ServerArchive.unpackBelow(programsFolder), account);
        this.data = DataFolder.in(folder.path(), programs.majorVersion(), account);
        this.processes = new ServerProcesses(data, programs);
        processes.clearLeftBehind();
        this.passwords = RolePasswords.existIn(folder.path())
                ? RolePasswords.readFrom(folder.path())
                : RolePasswords.createIn(folder.path());
        data.initialise(programs, account, passwords);
    }

    /**
     * Starts a server on a folder, and creates the folder and the database on first use.
     *
     * @param folder an empty, a new, or an earlier server's folder; nobody else may read it from then on
     * @return the server, ready for connections; it is stopped by {@link #close()} or at the end of this process
     * @throws DatabaseRefused if the folder is in use, was written by another major version, or cannot be used
     */
    public static EmbeddedServer start(Path folder) {
        return start(folder, folder);
    }

    /**
     * As {@link #start(Path)}, with the programs of PostgreSQL unpacked in another folder, which several servers may share.
     *
     * @param programsFolder where they are, or are to be unpacked
     */
    public static EmbeddedServer start(Path folder, Path programsFolder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            HeldFolder held = HeldFolder.take(absolute);
            try {
                EmbeddedServer server = new EmbeddedServer(held, programsFolder.toAbsolutePath());
                server.run();
                return server;
            } catch (IOException | SQLException | RuntimeException failed) {
                held.close();
                throw failed;
            }
        } catch (AccessDeniedException failed) {
            throw unusable(absolute, "no permission for " + failed.getFile(), failed);
        } catch (IOException | UncheckedIOException | SQLException failed) {
            throw unusable(absolute, String.valueOf(failed.getMessage()), failed);
        }
    }

    /** The address of the database for JDBC, without user and password. */
    public String jdbcUrl() {
        return address.jdbcUrl(DatabaseRoles.DATABASE);
    }

    /** The role that owns the database and runs its migrations; not a superuser. */
    public Credentials owner() {
        return passwords.owner();
    }

    /** The role of the service: reads and adds rows in the owner's tables, and may change or remove none. */
    public Credentials app() {
        return passwords.app();
    }

    /** Stops the server, after which its folder may be used again. Nothing happens if it has been stopped. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException failed) {
            LOG.log(Level.TRACE, "The process is ending, and its hooks with it", failed);
        }
    }

    /** Starts the server again, on its port, if it has ended without being stopped. Who works on it finds it there again. */
    synchronized void startIfGone() throws IOException {
        boolean alive = !stopped && processes.isAlive();
        // Where the system does not show processes, one that was never seen is not gone.
        seen |= alive;
        if (stopped || alive || !seen) {
            return;
        }
        LOG.log(
                Level.WARNING,
                "PostgreSQL on " + folder.path() + " has ended by itself or was killed: it is started again");
        processes.clearLeftBehind();
        ServerPrograms.Ended ended = start();
        if (!ended.well()) {
            throw new DatabaseRefused(notStarted(ended));
        }
    }

    private void run() throws IOException, SQLException {
        startOnFreePort();
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            DatabaseRoles.setUp(address, passwords);
        } catch (SQLException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            address = ServerAddress.free();
            ServerPrograms.Ended ended = start();
            if (ended.well()) {
                return;
            }
            String why = notStarted(ended);
            if (attempt == PORTS_TRIED || !why.contains("could not create any TCP/IP sockets")) {
                throw new DatabaseRefused(why);
            }
        }
    }

    private ServerPrograms.Ended start() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), folder.path().resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return programs.run("pg_ctl", startArguments(log()));
    }

    private String notStarted(ServerPrograms.Ended ended) throws IOException {
        String why = Files.exists(log()) ? ServerPrograms.reasonIn(Files.readString(log())) : ended.reason();
        return "PostgreSQL did not start on " + folder.path() + ": " + why + " (see " + log() + ")";
    }

    private Path log() {
        return folder.path().resolve("server.log");
    }

    /**
     * Given on the command line, where they outweigh every file: what the ledger promises must not
     * depend on an edited file.
     */
    private List<String> startArguments(Path log) {
        String settings = "-p " + address.port()
                + " -c listen_addresses=" + ServerAddress.HOST
                + " -c unix_socket_directories="
                + " -c fsync=on -c full_page_writes=on -c synchronous_commit=on"
                + " -c password_encryption=scram-sha-256"
                // A ledger that is filled in bulk outgrows what queries are planned by, as long as nobody counts anew.
                + " -c autovacuum_naptime=10s"
                + " -c timezone=UTC -c log_timezone=UTC -c log_checkpoints=off"
                + " -c cluster_name=" + data.mark();
        return List.of(
                "start", "--wait", "--timeout=60", "--pgdata=" + data.path(), "--log=" + log, "--options=" + settings);
    }

    /**
     * Waits first for those connected to leave: at the end of the process the service finishes its requests at the same
     * time, and a request that is being answered still needs its connection.
     */
    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            processes.stop("smart", Duration.ofSeconds(5));
            processes.stop("fast", Duration.ofSeconds(10));
            processes.kill();
        } catch (IOException | DatabaseRefused failed) {
            LOG.log(Level.ERROR, "PostgreSQL on " + folder.path() + " could not be stopped: " + failed.getMessage());
        } finally {
            folder.close();
        }
    }

    private static DatabaseRefused unusable(Path folder, String why, Exception cause) {
        return new DatabaseRefused("The database in " + folder + " cannot be used: " + why, cause);
    }
}
