package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A place in a tree that the schema has already vouched for. */
record YamlNode(Object value) {
    private Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean has(String key) {
        return map().get(key) != null;
    }

    YamlNode node(String key) {
        return new YamlNode(map().get(key));
    }

    String text() {
        return (String) value;
    }

    String text(String key) {
        return node(key).text();
    }

    BigDecimal number(String key) {
        return has(key) ? new BigDecimal(text(key)) : null;
    }

    List<String> texts(String key) {
        return map().get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    <T> Map<String, T> each(String key, BiFunction<String, YamlNode, T> as) {
        Map<String, T> entries = new LinkedHashMap<>();
        node(key).each().forEach((id, entry) -> entries.put(id, as.apply(id, entry)));
        return Collections.unmodifiableMap(entries);
    }

    Map<String, YamlNode> each() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        map().forEach((id, entry) -> entries.put((String) id, new YamlNode(entry)));
        return entries;
    }
}
