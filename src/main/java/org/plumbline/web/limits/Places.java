package org.plumbline.web.limits;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many places, each taken and given back, of which one client may have a share. */
final class Places {
    private final Semaphore free;
    private final int share;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param share the most places of one client */
    Places(int places, int share) {
        this.free = new Semaphore(places);
        this.share = share;
    }

    /**
     * Takes some places at once: gives what gives them back, however often that is run; empty where they are not free, or
     * the client has its share.
     */
    Optional<Runnable> take(String client, int places) {
        if (!free.tryAcquire(places)) {
            return Optional.empty();
        }
        if (!count(client, places)) {
            free.release(places);
            return Optional.empty();
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (held.compareAndSet(true, false)) {
                taken.computeIfPresent(client, (who, all) -> all == places ? null : all - places);
                free.release(places);
            }
        });
    }

    private boolean count(String client, int places) {
        AtomicBoolean counted = new AtomicBoolean();
        taken.compute(client, (who, before) -> {
            int now = (before == null ? 0 : before) + places;
            counted.set(now <= share);
            return counted.get() ? Integer.valueOf(now) : before;
        });
        return counted.get();
    }
}
