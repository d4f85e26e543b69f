package org.plumbline.watching;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jboss.logging.MDC;

/** What lines of the log name beside their words while it is open, for those who read them as data. */
public final class InLog implements AutoCloseable {
    private final String name;

    private InLog(String name) {
        this.name = name;
    }

    /** Names the release that decides, by its fingerprint. */
    public static InLog release(String fingerprint) {
        return naming("release", fingerprint);
    }

    public static InLog assessment(String id) {
        return naming("assessment", id);
    }

    /** Names a replay of many. */
    public static InLog replay(String id) {
        return naming("replay", id);
    }

    /** The same work, for another thread: its lines name what those of this thread name now, and those after it do not. */
    public static Runnable carriedInto(Runnable work) {
        Map<String, Object> named = MDC.getMap();
        return () -> {
            named.forEach(MDC::put);
            try {
                work.run();
            } finally {
                named.keySet().forEach(MDC::remove);
            }
        };
    }

    /** Begins work on another thread, carried into it. */
    public static <T> Future<T> begin(Executor threads, Callable<T> work) {
        FutureTask<T> begun = new FutureTask<>(work);
        threads.execute(carriedInto(begun));
        return begun;
    }

    private static InLog naming(String name, String value) {
        MDC.put(name, value);
        return new InLog(name);
    }

    @Override
    public void close() {
        MDC.remove(name);
    }
}
