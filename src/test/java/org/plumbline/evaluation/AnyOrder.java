package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same request, stated in another order. */
final class AnyOrder {
    private AnyOrder() {}

    /** The same tree with the keys of its objects and the items of its lists in another order. */
    static Object of(Object tree, Random random) {
        if (tree instanceof Map<?, ?> map) {
            List<Object> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<Object, Object> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, of(map.get(key), random)));
            return shuffled;
        }
        if (tree instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item, random)));
            Collections.shuffle(items, random);
            return items;
        }
        return tree;
    }
}
