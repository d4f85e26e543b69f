package org.plumbline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plumbline.rulebook.RulebookFiles;

/** A few sandboxes, each kept warm for the draft that it has open; who finds none free waits. */
final class SandboxPool {
    private final Supplier<Sandbox> start;
    private final Clock clock;
    private final Duration longestWait;
    private final Semaphore places;
    private final List<Sandbox> idle = new ArrayList<>();

    SandboxPool(int most, Duration longestWait, Clock clock, Supplier<Sandbox> start) {
        this.clock = clock;
        this.places = new Semaphore(most);
        this.longestWait = longestWait;
        this.start = start;
    }

    <T> T with(String fingerprint, Supplier<RulebookFiles> files, Function<Sandbox, T> work) {
        enter();
        try {
            Sandbox sandbox = take(fingerprint);
            try {
                sandbox.open(fingerprint, files);
                return work.apply(sandbox);
            } finally {
                giveBack(sandbox);
            }
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw GivenUp.busy(longestWait);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    /** One that has the draft open, or else any, or else a new one. */
    private Sandbox take(String fingerprint) {
        synchronized (idle) {
            idle.removeIf(each -> !each.isAlive());
            Sandbox warm = idle.stream()
                    .filter(each -> each.has(fingerprint))
                    .findFirst()
                    .orElse(idle.isEmpty() ? null : idle.get(0));
            if (warm != null) {
                idle.remove(warm);
                return warm;
            }
        }
        return start.get();
    }

    private void giveBack(Sandbox sandbox) {
        sandbox.used(clock.instant());
        synchronized (idle) {
            idle.add(sandbox);
        }
    }

    /** Ends those that nobody used for a while. */
    void endIdle(Duration pause) {
        Instant then = clock.instant().minus(pause);
        synchronized (idle) {
            idle.stream().filter(each -> each.isIdleSince(then)).forEach(Sandbox::close);
            idle.removeIf(each -> each.isIdleSince(then));
        }
    }
}
