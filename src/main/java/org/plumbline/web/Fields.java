package org.plumbline.web;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** What was typed into a form, however many fields it has and however long each: bounded as every body is. */
public final class Fields {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /**
     * Reads a body of {@code application/x-www-form-urlencoded}.
     *
     * @param declared the names of the form; one that ends with {@code *} stands for all that begin so
     * @throws SubmissionRefused malformed, if it is none; LE-005 for a field that the form does not have
     */
    public Fields(InputStream body, TooLarge tooLarge, String... declared) throws IOException {
        String text = new String(tooLarge.read(body), StandardCharsets.UTF_8);
        for (String field : text.isEmpty() ? new String[0] : text.split("&")) {
            int equal = field.indexOf('=');
            String name = decoded(equal < 0 ? field : field.substring(0, equal));
            String value = equal < 0 ? "" : decoded(field.substring(equal + 1));
            values.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
        refuseOthers(values.keySet(), declared);
    }

    /** Refuses what a form does not have: it would be passed over, and its sender believe that it counted. */
    public static void refuseOthers(Set<String> names, String... declared) {
        List<Violation> unknown = names.stream()
                .filter(name -> Arrays.stream(declared).noneMatch(each -> isNamed(name, each)))
                .map(name -> new Violation(
                        name,
                        "LE-005",
                        "The form has no field '" + name + "'; open the page again and fill it in there."))
                .toList();
        if (!unknown.isEmpty()) {
            throw SubmissionRefused.malformed(unknown);
        }
    }

    private static boolean isNamed(String name, String declared) {
        return declared.endsWith("*")
                ? name.startsWith(declared.substring(0, declared.length() - 1))
                : name.equals(declared);
    }

    private static String decoded(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw new IllegalArgumentException();
            }
            return decoded;
        } catch (IllegalArgumentException notEncoded) {
            throw SubmissionRefused.malformed(List.of(new Violation(
                    "", "FA-009", "What was sent is no form; open the page again and fill it in there.")));
        }
    }

    /** A field without white space around it; "" where it is not there. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** A field to the letter; "" where it is not there. */
    public String raw(String name) {
        return values.getOrDefault(name, List.of("")).get(0);
    }

    /** All fields of a name, in the order of the form. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The fields with something in them, without white space around it; of several of a name the last. */
    public Map<String, String> filled() {
        return filled(values);
    }

    /** The same of fields that were sent in an address. */
    public static Map<String, String> filled(Map<String, List<String>> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            String value = all.get(all.size() - 1).strip();
            if (!value.isEmpty()) {
                filled.put(name, value);
            }
        });
        return filled;
    }

    /** Whether a text can stand in an address as it is. */
    public static boolean isAddress(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Leads to another page, which is asked for anew: to reload it does nothing twice. */
    public static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
