package org.plumbline.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work on a thread of its own, beside the calling one. Such a thread sees the classes its caller sees, which a pool's need not. */
public final class Aside {
    private Aside() {}

    /** Does the work for each item, on as many threads as there are processors; gives the results in order. */
    public static <T, R> List<R> each(Collection<T> items, Function<T, R> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<CompletableFuture<R>> begun = items.stream()
                    .map(item -> CompletableFuture.supplyAsync(() -> work.apply(item), threads))
                    .toList();
            return begun.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    /** Begins the work at once; {@code join} waits for what it gives. */
    public static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }
}
