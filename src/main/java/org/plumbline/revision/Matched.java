package org.plumbline.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What stands on both sides under the same key, or on one.
 *
 * @param before null where it was not there
 * @param after null where it is not there any more
 */
record Matched<T>(String key, T before, T after) {

    /** In the order they stand in now, and then those that are gone. Of equal keys the first is matched with the first. */
    static <T> List<Matched<T>> by(Function<T, String> key, List<T> before, List<T> after) {
        Map<String, T> old = keyed(key, before);
        Map<String, T> now = keyed(key, after);
        List<Matched<T>> matched = new ArrayList<>();
        now.forEach((id, each) -> matched.add(new Matched<>(key.apply(each), old.get(id), each)));
        old.forEach((id, each) -> {
            if (!now.containsKey(id)) {
                matched.add(new Matched<>(key.apply(each), each, null));
            }
        });
        return matched;
    }

    private static <T> Map<String, T> keyed(Function<T, String> key, List<T> all) {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T each : all) {
            String id = key.apply(each);
            keyed.put(id + "\0" + seen.merge(id, 1, Integer::sum), each);
        }
        return keyed;
    }

    boolean isOnBoth() {
        return before != null && after != null;
    }

    /** What people call it; where that is different on the two sides, its key. */
    String named(Function<T, String> name) {
        return !isOnBoth() || name.apply(before).equals(name.apply(after)) ? name.apply(any()) : key;
    }

    /** The one there is; of two, the one there is now. */
    T any() {
        return after == null ? before : after;
    }
}
