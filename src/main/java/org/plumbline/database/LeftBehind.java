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

/** What a Plumbline that was killed has left in its folder: server processes, and the file that names the first of them. */
final class LeftBehind {

    private static final Logger LOG = System.getLogger(LeftBehind.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final DataFolder data;
    private final ServerPrograms programs;

    LeftBehind(DataFolder data, ServerPrograms programs) {
        this.data = data;
        this.programs = programs;
    }

    /**
     * Stops the processes, in order while that does not take long, and clears the file. The folder must be held.
     *
     * @throws DatabaseRefused if a process cannot be stopped, or a server was started on the data by hand
     */
    void clear() throws IOException {
        if (!running().isEmpty()) {
            LOG.log(Level.INFO, "Stopping the PostgreSQL that a killed Plumbline left running on " + data.path());
            programs.run(
                    "pg_ctl",
                    List.of("stop", "--pgdata=" + data.path(), "--mode=fast", "--timeout=" + PATIENCE.toSeconds()));
            kill();
        }
        clearPidFile();
    }

    /** A first process that was killed leaves others, and they keep a new server from starting: all are told by the mark they bear. */
    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(data.mark()))
                .toList();
    }

    private void kill() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (List<ProcessHandle> left = running(); !left.isEmpty(); left = running()) {
            if (System.nanoTime() > end) {
                throw new DatabaseRefused(
                        "The PostgreSQL process " + left.get(0).pid() + " on " + data.path()
                                + ", left by a killed Plumbline, does not stop: stop it by hand.");
            }
            left.forEach(ProcessHandle::destroyForcibly);
            // Asked again, not awaited: where nobody collects dead processes, theirs would seem to live on.
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** PostgreSQL clears the file itself when no process has its number, but takes any process that has it now for its own. */
    private void clearPidFile() throws IOException {
        Path file = data.path().resolve("postmaster.pid");
        Optional<ProcessHandle> named = Files.exists(file) ? namedIn(file) : Optional.empty();
        if (named.isEmpty()) {
            return;
        }
        if (commandLine(named.get()).contains(data.path().toString())) {
            throw new DatabaseRefused("The database in " + data.path() + " is served by process "
                    + named.get().pid() + ", which Plumbline did not start: stop it first.");
        }
        Files.delete(file);
    }

    private static Optional<ProcessHandle> namedIn(Path file) throws IOException {
        try {
            String first = Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("");
            return ProcessHandle.of(Long.parseLong(first.strip()));
        } catch (NumberFormatException e) {
            Files.delete(file);
            return Optional.empty();
        }
    }

    /** On Linux straight from the kernel: Java shows no command line of a process of another account, as the server's is under root. */
    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
