package org.plumbline.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.plumbline.rulebook.RulebookFiles;

/** A process in which drafts are worked on, with the draft that it has open. For one thread at a time. */
public final class Sandbox {
    /** How a JVM ends that has no memory left. */
    private static final int OUT_OF_MEMORY = 3;

    private final Child child;
    private final SandboxCalls compiling;
    private final SandboxCalls evaluating;
    private String open = "";
    private Instant usedLast = Instant.MIN;

    Sandbox(Child child, Duration longestCheck, Duration longestTry) {
        this.child = child;
        this.compiling = new SandboxCalls(line -> ask(line, longestCheck));
        this.evaluating = new SandboxCalls(line -> ask(line, longestTry));
    }

    /** To compile and check, for which there is much time. */
    public SandboxCalls compiling() {
        return compiling;
    }

    /** To evaluate once, for which there is little. */
    public SandboxCalls evaluating() {
        return evaluating;
    }

    private String ask(String line, Duration longest) {
        try {
            return child.ask(line).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            child.close();
            throw GivenUp.tooLong(longest);
        } catch (InterruptedException stopping) {
            child.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Child.Ended ended && ended.code() == OUT_OF_MEMORY) {
                throw GivenUp.tooLarge();
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    boolean has(String fingerprint) {
        return open.equals(fingerprint);
    }

    void open(String fingerprint, Supplier<RulebookFiles> files) {
        if (!has(fingerprint)) {
            compiling.open(files.get());
            open = fingerprint;
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    void used(Instant now) {
        usedLast = now;
    }

    boolean isIdleSince(Instant then) {
        return usedLast.isBefore(then);
    }

    void close() {
        child.close();
    }
}
