package org.plumbline.deciding.draft;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for work only so long. It can't stop what does not end, as FEEL may not: that keeps one of the few threads that
 * are here for such work, and no other.
 */
final class TimeLimit {
    private final Duration longest;
    private final ExecutorService threads;

    /** @param atATime how much work is under way at once; more waits, and the wait counts */
    TimeLimit(Duration longest, int atATime) {
        this.longest = longest;
        this.threads = Executors.newFixedThreadPool(atATime, TimeLimit::thread);
    }

    /** A service that ends does not wait for it. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "limited");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What a piece of work gives, or throws.
     *
     * @throws TookTooLong if it is not over in time, or all threads are taken by what does not end
     */
    <T> T within(Supplier<T> work) {
        Future<T> under = threads.submit(work::get);
        try {
            return under.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            under.cancel(true);
            throw new TookTooLong(longest);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    void stop() {
        threads.shutdownNow();
    }
}
