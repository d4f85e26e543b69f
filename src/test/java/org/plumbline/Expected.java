package org.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds answers to the parts of them that a page shows. {@code $name} stands for whatever comes there first, and for the
 * same from then on.
 */
public final class Expected {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Pattern NAME = Pattern.compile("\\$([a-z]+)");

    private final Map<String, String> known = new HashMap<>();

    /** The text with what is known in place of names. */
    public String filled(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), name.group())));
    }

    /** Of JSON each field shown must be there, of a list each item shown, in order; of text each line. */
    public void hold(String where, String shown, String answer) {
        if (shown.isEmpty()) {
            return;
        }
        try {
            JsonNode part = JSON.readTree(filled(shown));
            assertThat(within(part, JSON.readTree(answer)))
                    .as("%s shows %s, and the answer is %s", where, shown, answer)
                    .isTrue();
        } catch (JsonProcessingException text) {
            lines(where, shown, answer);
        }
    }

    private boolean within(JsonNode shown, JsonNode answer) {
        if (shown.isObject()) {
            return answer.isObject()
                    && shown.properties().stream()
                            .allMatch(field ->
                                    answer.has(field.getKey()) && within(field.getValue(), answer.get(field.getKey())));
        }
        if (shown.isArray()) {
            return answer.isArray() && inOrder(shown, answer);
        }
        return shown.isTextual() && NAME.matcher(shown.textValue()).matches()
                ? bind(shown.textValue().substring(1), answer.asText())
                : shown.equals(answer);
    }

    private boolean inOrder(JsonNode shown, JsonNode answer) {
        int at = 0;
        for (JsonNode item : shown) {
            while (at < answer.size() && !holds(item, answer.get(at))) {
                at++;
            }
            if (at++ >= answer.size()) {
                return false;
            }
        }
        return true;
    }

    /** As {@link #within}, and where it does not hold nothing becomes known by it. */
    private boolean holds(JsonNode shown, JsonNode answer) {
        Map<String, String> before = new HashMap<>(known);
        if (within(shown, answer)) {
            return true;
        }
        known.clear();
        known.putAll(before);
        return false;
    }

    private boolean bind(String name, String value) {
        return value.equals(known.computeIfAbsent(name, absent -> value));
    }

    private void lines(String where, String shown, String answer) {
        int at = 0;
        for (String line : shown.lines().map(this::filled).toList()) {
            Matcher name = NAME.matcher(line);
            Pattern pattern = name.find()
                    ? Pattern.compile(Pattern.quote(line.substring(0, name.start())) + "([^\\s,\"]+)"
                            + Pattern.quote(line.substring(name.end())))
                    : Pattern.compile(Pattern.quote(line.strip()));
            Matcher found = pattern.matcher(answer);
            assertThat(found.find(at))
                    .as("%s shows '%s', and the answer is%n%s", where, line, answer)
                    .isTrue();
            if (found.groupCount() > 0) {
                bind(name.group(1), found.group(1));
            }
            at = found.end();
        }
    }
}
