package org.plumbline.web.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form as it was sent; an empty one is left out. */
final class Form {
    private Form() {}

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @param body bounded by whoever read it
     */
    static Map<String, String> read(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String value = decoded(field.substring(equals + 1)).strip();
                if (!value.isEmpty()) {
                    fields.put(decoded(field.substring(0, equals)), value);
                }
            }
        }
        return fields;
    }

    /** No browser writes what can't be decoded; what a program wrote is taken as it stands. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
