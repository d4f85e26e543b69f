package org.plumbline.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.fact.Pointer;
import org.plumbline.revision.Change.Thing;

/** Compares trees of Map, List and text, such as contracts: value by value, each by its JSON pointer. */
final class TreeComparison {
    private final List<Change> changes = new ArrayList<>();

    private TreeComparison() {}

    static List<Change> changes(Object before, Object after) {
        TreeComparison comparison = new TreeComparison();
        comparison.compare("", null, new Side(before), new Side(after));
        return comparison.changes;
    }

    /** What stands at a place of one tree; null itself where there is no such place. */
    private record Side(Object value) {
        static Side of(Map<?, ?> map, Object key) {
            return map.containsKey(key) ? new Side(map.get(key)) : null;
        }

        static Side of(List<?> list, int index) {
            return index < list.size() ? new Side(list.get(index)) : null;
        }
    }

    private void compare(String pointer, String label, Side before, Side after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null && after != null) {
            if (before.value() instanceof Map<?, ?> old && after.value() instanceof Map<?, ?> now) {
                maps(pointer, label(now, label(old, label)), old, now);
                return;
            }
            if (before.value() instanceof List<?> old
                    && after.value() instanceof List<?> now
                    && (hasParts(old) || hasParts(now))) {
                lists(pointer, label, old, now);
                return;
            }
        }
        changes.add(Change.of(Thing.VALUE, pointer, null, label(after, before, label), text(before), text(after)));
    }

    private void maps(String pointer, String label, Map<?, ?> old, Map<?, ?> now) {
        Set<Object> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        keys.forEach(key -> compare(Pointer.to(pointer, (String) key), label, Side.of(old, key), Side.of(now, key)));
    }

    private void lists(String pointer, String label, List<?> old, List<?> now) {
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            compare(pointer + "/" + i, label, Side.of(old, i), Side.of(now, i));
        }
    }

    /** A list of words is one value, whose order counts; one of objects is told object by object. */
    private static boolean hasParts(List<?> list) {
        return list.stream().anyMatch(item -> item instanceof Map || item instanceof List);
    }

    private static String label(Side after, Side before, String above) {
        String old = before != null && before.value() instanceof Map<?, ?> map ? label(map, above) : above;
        return after != null && after.value() instanceof Map<?, ?> map ? label(map, old) : old;
    }

    /** What people call a thing, or what is around it. */
    private static String label(Map<?, ?> thing, String above) {
        Object label = thing.get("label") == null ? thing.get("title") : thing.get("label");
        return label instanceof String text ? text : above;
    }

    private static String text(Side side) {
        return side == null ? null : text(side.value());
    }

    /** A value on one line, as YAML might have it. */
    static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TreeComparison::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return "".equals(value) || "null".equals(value) ? "\"" + value + "\"" : String.valueOf(value);
    }
}
