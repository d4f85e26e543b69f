package org.plumbline.agenda;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.plumbline.settings.Settings;

/** Looks again and again for what became overdue. More often than daily, since days end at different hours in different zones. */
@ApplicationScoped
class Watching {
    private static final Logger LOG = Logger.getLogger(Watching.class);

    /** An instance that is begun anew more often than it looks would never look. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(5);

    private final MarkingOverdue marking;
    private final Settings settings;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "overdue"));

    Watching(MarkingOverdue marking, Settings settings) {
        this.marking = marking;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent event) {
        if (settings.serve()) {
            long pause = settings.duties().lookEvery().toMillis();
            clockwork.scheduleWithFixedDelay(
                    this::look, Math.min(pause, FIRST_LOOK.toMillis()), pause, TimeUnit.MILLISECONDS);
        }
    }

    /** A failure is for the log; the next look may succeed, and what is overdue stays so until then. */
    private void look() {
        try {
            int marked = marking.look();
            if (marked > 0) {
                LOG.infof("%d became overdue", marked);
            }
        } catch (RuntimeException failed) {
            LOG.warnf("Cannot look for what became overdue: %s", failed.getMessage());
        }
    }

    void end(@Observes ShutdownEvent event) {
        clockwork.shutdownNow();
    }
}
