package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was worked out before, by all that it was worked out from. Holds those used last; any number of threads may use it.
 *
 * @param <K> equal for equal contents
 */
public final class Results<K, V> {
    private final Map<K, V> held;

    /** Holds no more than so many. */
    public Results(int most) {
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was worked out from the same, if it is still held. */
    public synchronized Optional<V> of(K contents) {
        return Optional.ofNullable(held.get(contents));
    }

    /** Holds on to a result. */
    public synchronized void hold(K contents, V result) {
        held.put(contents, result);
    }
}
