package org.plumbline.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Words to ask with: those that answers held, so that calls find what earlier ones made, and odd ones. */
final class Vocabulary {
    private static final int MOST = 60;
    private static final int LONGEST = 120;
    private static final int SIZE = 1_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern FINGERPRINT = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("[\\w/.-]+/[\\w.-]+\\.(dmn|yaml|drl|xlsx|json)");

    private final Random random;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, List<byte[]>> bodies = new HashMap<>();
    private final Arbitrary<String> odd = Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.strings().ascii().ofMaxLength(30)),
            Tuple.of(2, Arbitraries.strings().all().ofMaxLength(12)),
            Tuple.of(2, Arbitraries.longs().map(String::valueOf)),
            Tuple.of(1, Arbitraries.bigDecimals().map(String::valueOf)),
            Tuple.of(
                    4,
                    Arbitraries.of(
                            "",
                            " ",
                            "0",
                            "-1",
                            "1e9",
                            "NaN",
                            "true",
                            "null",
                            "2017",
                            "2017-07",
                            "2017-13",
                            "2017..2018",
                            "FINAL",
                            "PENALTY",
                            "contractor",
                            "-amount",
                            "qdp",
                            "qdp-2017",
                            "1.4",
                            "../../etc/passwd",
                            "'; drop table decision; --",
                            "\0",
                            "99999999999999999999",
                            "0001-01-01",
                            "9999-12-31T23:59:59Z",
                            "a".repeat(3_000),
                            "%25",
                            "\uD83D\uDE00",
                            "*",
                            "I-4")));

    Vocabulary(Random random) {
        this.random = random;
    }

    /** Remembers a word of an answer. */
    void learn(Object value) {
        if (value instanceof String word && !word.isBlank() && word.length() <= LONGEST) {
            keep(known.computeIfAbsent(kind(word), absent -> new ArrayList<>()), word);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::learn);
        } else if (value instanceof List<?> list) {
            list.stream().limit(MOST).forEach(this::learn);
        }
    }

    /** Remembers what is to be sent for parameters of a name. */
    void learnAs(String name, String word) {
        keep(known.computeIfAbsent(name, absent -> new ArrayList<>()), word);
    }

    /** Remembers a whole answer of a media type, to be sent back changed. */
    void learn(String type, byte[] body) {
        keep(bodies.computeIfAbsent(type, absent -> new ArrayList<>()), body);
    }

    private <T> void keep(List<T> list, T value) {
        if (list.size() < MOST) {
            list.add(value);
        } else {
            list.set(random.nextInt(MOST), value);
        }
    }

    private static String kind(String word) {
        return ID.matcher(word).matches()
                ? "id"
                : FINGERPRINT.matcher(word).matches()
                        ? "fingerprint"
                        : PATH.matcher(word).matches() ? "path" : "word";
    }

    /** A word for a parameter: mostly one of its kind that is known. */
    String word(String name) {
        List<String> fitting = known.getOrDefault(name, known.getOrDefault("word", List.of()));
        if (random.nextInt(4) > 0 && !fitting.isEmpty()) {
            return fitting.get(random.nextInt(fitting.size()));
        }
        return odd();
    }

    /** A word of this kind that is known; where none is, one that nothing has. */
    String known(String name) {
        List<String> fitting = known.getOrDefault(name, known.getOrDefault("word", List.of("nothing")));
        return fitting.get(random.nextInt(fitting.size()));
    }

    /** A word that is known, of any kind, or an odd one. */
    String any() {
        List<String> kinds = List.copyOf(known.keySet());
        return kinds.isEmpty() ? odd() : word(kinds.get(random.nextInt(kinds.size())));
    }

    String odd() {
        return odd.generator(SIZE).next(random).value();
    }

    /** A body of this type that an answer had; null where none had. */
    byte[] body(String type) {
        List<byte[]> fitting = bodies.getOrDefault(type, List.of());
        return fitting.isEmpty() ? null : fitting.get(random.nextInt(fitting.size()));
    }
}
