package org.plumbline.web;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does the same in several threads that begin together. */
public final class AtOnce {
    private AtOnce() {}

    /** Gives what each thread came to, in their order. */
    public static <T> List<T> run(int threads, IntFunction<T> each) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        go.await();
                        return each.apply(number);
                    }))
                    .toList();
            go.countDown();
            return results.stream().map(AtOnce::result).toList();
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
