package org.plumbline.sandbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.rulebook.RulebookFiles;
import org.plumbline.settings.Settings;

/**
 * Where drafts are checked and tried: processes with a memory and a time of their own, which are killed when they take more.
 * Whatever an unpublished table does, the service goes on.
 */
@ApplicationScoped
public class Sandboxes {
    /** A check takes all cores: two at once would take twice as long each. */
    private static final int CHECKS_AT_ONCE = 1;

    private static final Duration LONGEST_IDLE = Duration.ofMinutes(10);

    private final Children children;
    private final Settings.Tries settings;
    private final SandboxPool checks;
    private final SandboxPool tries;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sandboxes");
        thread.setDaemon(true);
        return thread;
    });

    Sandboxes(Children children, Clock clock, Settings settings) {
        this.children = children;
        this.settings = settings.tries();
        this.checks = new SandboxPool(CHECKS_AT_ONCE, this.settings.longestCheck(), clock, this::start);
        this.tries = new SandboxPool(this.settings.atOnce(), this.settings.longest(), clock, this::start);
        long pause = LONGEST_IDLE.toSeconds();
        clockwork.scheduleWithFixedDelay(this::endIdle, pause, pause, TimeUnit.SECONDS);
    }

    private Sandbox start() {
        List<String> options =
                List.of("-Xmx" + settings.memory().asLongValue(), "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC");
        return new Sandbox(children.ours(options, List.of("sandbox")), settings.longestCheck(), settings.longest());
    }

    private void endIdle() {
        checks.endIdle(LONGEST_IDLE);
        tries.endIdle(LONGEST_IDLE);
    }

    void stop(@Observes ShutdownEvent ending) {
        clockwork.shutdownNow();
    }

    /**
     * Checks a draft.
     *
     * @throws GivenUp if it takes too much time or memory
     */
    public <T> T check(RulebookFiles files, Function<Sandbox, T> work) {
        return checks.with(files.fingerprint(), () -> files, work);
    }

    /**
     * Tries a draft.
     *
     * @param fingerprint of its files
     * @throws GivenUp if it takes too much time or memory
     */
    public <T> T tryOut(String fingerprint, Supplier<RulebookFiles> files, Function<Sandbox, T> work) {
        return tries.with(fingerprint, files, work);
    }
}
