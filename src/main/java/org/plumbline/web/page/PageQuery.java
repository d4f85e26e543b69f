package org.plumbline.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.web.Fields;

/** What an address of a page asks for, field by field; an empty field asks for nothing and is left out. */
public record PageQuery(Map<String, String> fields) {

    public static PageQuery of(MultivaluedMap<String, String> parameters) {
        return new PageQuery(new TreeMap<>(Fields.filled(parameters)));
    }

    /** What is in a field; empty for nothing. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /** The same with another value in a field. */
    public PageQuery with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new PageQuery(changed);
    }

    /** The same without a field. */
    public PageQuery without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.remove(name);
        return new PageQuery(changed);
    }

    /** As the end of an address, with its question mark; empty where nothing is asked for. */
    public String query() {
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
