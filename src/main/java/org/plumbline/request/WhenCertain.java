package org.plumbline.request;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * What others may see only when what was kept is certain: done at once, or, where a request keeps its answer in the same
 * transaction, after that.
 */
public final class WhenCertain {
    private static final ThreadLocal<List<Act>> WAITING = new ThreadLocal<>();

    private WhenCertain() {}

    /** @param otherwise where the transaction was undone */
    private record Act(Runnable certain, Runnable otherwise) {}

    public static void run(Runnable certain, Runnable otherwise) {
        if (WAITING.get() == null) {
            certain.run();
        } else {
            WAITING.get().add(new Act(certain, otherwise));
        }
    }

    /** Lets all wait that is to be run during some work, which is over when its transaction is. */
    public static <T> T after(Callable<T> work) throws Exception {
        List<Act> waiting = new ArrayList<>();
        WAITING.set(waiting);
        boolean certain = false;
        try {
            T done = work.call();
            certain = true;
            return done;
        } finally {
            WAITING.remove();
            for (Act each : waiting) {
                (certain ? each.certain() : each.otherwise()).run();
            }
        }
    }
}
