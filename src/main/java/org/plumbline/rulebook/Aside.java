package org.plumbline.rulebook;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Work on a thread of its own, beside the calling one. Such a thread sees the classes its caller sees, which a pool's need not. */
public final class Aside {
    private Aside() {}

    /** Begins the work at once; {@code join} waits for what it gives. */
    public static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }
}
