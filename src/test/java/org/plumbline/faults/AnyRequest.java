package org.plumbline.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that the document tells of, or nearly.
 *
 * @param address path and query as they stand on the wire
 * @param body null for none
 */
record AnyRequest(Described call, String method, String address, Map<String, String> headers, byte[] body) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE");
    private static final List<String> TYPES = List.of(
            "*/*",
            "application/json",
            "text/html",
            "text/plain",
            "text/csv",
            "application/zip",
            "application/x-ndjson",
            "application/octet-stream",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "multipart/form-data",
            "nonsense",
            ";;;");
    private static final List<String> TAILS =
            List.of("?%zz", "?%", "?a=%c3%28", "?&&=&", "??", "?size=1&size=2", "/%2e%2e/", ";a=b", "//", "?a[]=1");

    @Override
    public String toString() {
        String sent = body == null ? "" : new String(body, 0, Math.min(body.length, 1_500), StandardCharsets.UTF_8);
        return method + " " + address + " " + headers + " " + sent;
    }

    /** Makes them one after another. */
    static final class Source {
        private final Random random;
        private final Vocabulary words;
        private final AnyBody bodies;
        private final List<Described> calls;

        Source(Random random, Vocabulary words, List<Described> calls) {
            this.random = random;
            this.words = words;
            this.calls = calls;
            this.bodies = new AnyBody(random, words, calls);
        }

        AnyRequest next() {
            Described call = calls.get(random.nextInt(calls.size()));
            return random.nextInt(5) == 0 ? polite(call) : odd(call);
        }

        /** As the document shows it, with what earlier answers told. */
        private AnyRequest polite(Described call) {
            Map<String, String> headers = new LinkedHashMap<>();
            byte[] body = null;
            if (!call.bodies().isEmpty()) {
                String type = oneOf(List.copyOf(call.bodies().keySet()));
                headers.put("Content-Type", type);
                body = bodies.right(type, call.bodies().get(type));
            }
            if (!call.method().equals("GET")) {
                headers.put("If-Match", words.known("etag"));
            }
            String address = PARAMETER
                    .matcher(call.path())
                    .replaceAll(parameter -> Matcher.quoteReplacement(
                            segment(call, parameter.group(1), words.known(parameter.group(1)))));
            return new AnyRequest(call, call.method(), address, headers, body);
        }

        private AnyRequest odd(Described call) {
            Map<String, String> headers = new LinkedHashMap<>();
            byte[] body = body(call, headers);
            if (random.nextInt(5) == 0) {
                headers.put("Accept", oneOf(TYPES));
            }
            for (String header : call.headers()) {
                maybe(headers, header);
            }
            if (!call.method().equals("GET")) {
                maybe(headers, "If-Match");
            }
            String method = random.nextInt(20) == 0 ? oneOf(METHODS) : call.method();
            return new AnyRequest(call, method, address(call), headers, body);
        }

        private void maybe(Map<String, String> headers, String name) {
            if (random.nextInt(3) > 0) {
                String known = words.word(name.equals("If-Match") ? "etag" : name);
                headers.put(name, known.replaceAll("[^\\x20-\\x7e]", "?"));
            }
        }

        private byte[] body(Described call, Map<String, String> headers) {
            if (call.bodies().isEmpty()) {
                return null;
            }
            List<String> types = List.copyOf(call.bodies().keySet());
            String type = oneOf(types);
            headers.put("Content-Type", random.nextInt(12) == 0 ? oneOf(TYPES) : type);
            return bodies.of(type, call.bodies().get(type));
        }

        private String address(Described call) {
            StringBuilder address = new StringBuilder(PARAMETER
                    .matcher(call.path())
                    .replaceAll(parameter -> Matcher.quoteReplacement(
                            segment(call, parameter.group(1), words.word(parameter.group(1))))));
            char next = '?';
            for (String query : queries(call)) {
                address.append(next).append(encoded(query)).append('=').append(encoded(words.word(query)));
                next = '&';
            }
            if (random.nextInt(25) == 0) {
                address.append(oneOf(TAILS));
            }
            return address.toString();
        }

        private static String segment(Described call, String name, String word) {
            // Whoever signs in as admin must be able to do so afterwards.
            boolean spared = call.path().contains("/accounts/") && word.strip().equalsIgnoreCase("admin");
            String encoded = encoded(spared ? "nobody-else" : word);
            return name.equals("path") ? encoded.replace("%2F", "/") : encoded;
        }

        private List<String> queries(Described call) {
            List<String> chosen = new ArrayList<>();
            for (String query : call.queries()) {
                if (random.nextInt(Math.max(2, call.queries().size())) < 2) {
                    chosen.add(query);
                }
            }
            if (random.nextInt(15) == 0) {
                chosen.add(words.any());
            }
            return chosen;
        }

        private <T> T oneOf(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
