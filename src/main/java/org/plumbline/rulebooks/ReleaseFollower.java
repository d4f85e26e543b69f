package org.plumbline.rulebooks;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.plumbline.settings.Settings;

/** Looks every few moments for what another instance published. */
@ApplicationScoped
public class ReleaseFollower {
    private static final Logger LOG = Logger.getLogger(ReleaseFollower.class);

    private final Rulebooks rulebooks;
    private final Settings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "releases"));

    ReleaseFollower(Rulebooks rulebooks, Settings settings) {
        this.rulebooks = rulebooks;
        this.settings = settings;
    }

    public void begin() {
        long pause = settings.releases().followEvery().toMillis();
        clockwork.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A failure is for the log; the next look may succeed, and until then all is decided as before. */
    private void look() {
        try {
            rulebooks.follow();
        } catch (RuntimeException failed) {
            LOG.warnf("Cannot see what was published by others: %s", failed.getMessage());
        }
    }

    void end(@Observes ShutdownEvent event) {
        clockwork.shutdownNow();
    }
}
