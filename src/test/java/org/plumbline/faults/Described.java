package org.plumbline.faults;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A call as the OpenAPI document tells of it.
 *
 * @param path with its parameters in braces
 * @param queries names of its parameters in the query
 * @param headers names of its headers
 * @param bodies by media type, an example or null
 */
record Described(String method, String path, List<String> queries, List<String> headers, Map<String, Object> bodies) {

    static List<Described> all(String document) {
        Map<String, Map<String, Map<String, Object>>> paths = new JsonPath(document).getMap("paths");
        List<Described> calls = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, call) -> calls.add(new Described(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters(call, "query"),
                parameters(call, "header"),
                bodies(call)))));
        return calls;
    }

    @SuppressWarnings("unchecked")
    private static List<String> parameters(Map<String, Object> call, String place) {
        List<Map<String, Object>> all = (List<Map<String, Object>>) call.getOrDefault("parameters", List.of());
        return all.stream()
                .filter(each -> place.equals(each.get("in")))
                .map(each -> (String) each.get("name"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> bodies(Map<String, Object> call) {
        Map<String, Object> body = (Map<String, Object>) call.getOrDefault("requestBody", Map.of());
        Map<String, Map<String, Object>> content =
                (Map<String, Map<String, Object>>) body.getOrDefault("content", Map.of());
        Map<String, Object> examples = new LinkedHashMap<>();
        content.forEach((type, told) -> examples.put(type, told.get("example")));
        return examples;
    }
}
