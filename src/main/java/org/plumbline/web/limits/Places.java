package org.plumbline.web.limits;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many places, each taken and given back. */
final class Places {
    private final Semaphore free;

    Places(int places) {
        this.free = new Semaphore(places);
    }

    /** Takes a place at once: gives what gives it back, however often that is run; empty where none is free. */
    Optional<Runnable> take() {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        AtomicBoolean taken = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (taken.compareAndSet(true, false)) {
                free.release();
            }
        });
    }
}
