package org.plumbline.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks after an embedded server while the service works on it: one that is killed comes back by itself. */
final class ServerWatch implements AutoCloseable {
    private static final Logger LOG = System.getLogger(ServerWatch.class.getName());
    private static final long PAUSE_MILLIS = 500;

    private final EmbeddedServer server;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(ServerWatch::thread);

    private ServerWatch(EmbeddedServer server) {
        this.server = server;
    }

    static ServerWatch over(EmbeddedServer server) {
        ServerWatch watch = new ServerWatch(server);
        watch.clockwork.scheduleWithFixedDelay(watch::look, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    /** Keeps no process from ending. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "postgresql-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** A failure is for the log; the next look may succeed. */
    private void look() {
        try {
            server.startIfGone();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.ERROR, failed.getMessage());
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
