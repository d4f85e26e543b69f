package org.plumbline.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The running processes of one data folder's server, whoever started them: a server outlives a Plumbline that is killed. */
final class ServerProcesses {
    private static final Logger LOG = System.getLogger(ServerProcesses.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DataFolder data;
    private final ServerPrograms programs;

    ServerProcesses(DataFolder data, ServerPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /**
     * Stops what a killed Plumbline has left, and clears the file that names it. The folder must be held.
     *
     * @throws DatabaseRefused if a process cannot be stopped, or a server was started on the data by hand
     */
    void clearLeftBehind() throws IOException {
        if (!running().isEmpty()) {
            LOG.log(Level.INFO, "Stopping the PostgreSQL that a killed Plumbline left running on " + data.path());
            stop("fast", PATIENCE);
            kill();
        }
        clearPidFile();
    }

    /**
     * Stops the server in a mode of pg_ctl's. Returns when it has stopped, or has not in the time given; at once if none
     * runs. That is seen by its mark: where nobody collects dead processes, pg_ctl would wait for one that was killed.
     */
    void stop(String mode, Duration limit) throws IOException {
        if (isAlive()) {
            programs.run(
                    "pg_ctl",
                    List.of("stop", "--pgdata=" + data.path(), "--mode=" + mode, "--timeout=" + limit.toSeconds()));
        }
    }

    /**
     * Ends all that still runs. A first process that was killed leaves others, and they keep a new server from starting.
     *
     * @throws DatabaseRefused if one of them does not end
     */
    void kill() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            if (System.nanoTime() > end) {
                throw new DatabaseRefused("The PostgreSQL process "
                        + left.get(0).pid() + " on " + data.path() + " does not stop: stop it by hand.");
            }
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether the first process is there, without which there is no server. */
    boolean isAlive() throws IOException {
        return named().filter(this::isOurs).isPresent();
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    private boolean isOurs(ProcessHandle process) {
        return commandLine(process).contains(data.mark());
    }

    /**
     * PostgreSQL clears the file itself when no process has its number, but takes any process that has it now for its own.
     */
    private void clearPidFile() throws IOException {
        Optional<ProcessHandle> named = named();
        if (named.isPresent() && commandLine(named.get()).contains(data.path().toString())) {
            throw new DatabaseRefused("The database in " + data.path() + " is served by process "
                    + named.get().pid() + ", which Plumbline did not start: stop it first.");
        }
        if (named.isPresent() || number().isEmpty()) {
            Files.deleteIfExists(pidFile());
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        return number().flatMap(ProcessHandle::of);
    }

    /** The number in the file's first line; none if there is no file, or a broken one. */
    private Optional<Long> number() throws IOException {
        Path file = pidFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .filter(line -> line.strip().matches("\\d{1,18}"))
                .map(line -> Long.valueOf(line.strip()));
    }

    private Path pidFile() {
        return data.path().resolve("postmaster.pid");
    }

    /**
     * On Linux straight from the kernel: Java shows no command line of a process of another account, as
     * the server's is under root.
     */
    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException failed) {
            return process.info().commandLine().orElse("");
        }
    }
}
