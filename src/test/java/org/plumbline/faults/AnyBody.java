package org.plumbline.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies that are nearly right, and some that are not at all. */
final class AnyBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_LINES = 4;
    private static final String JSON_TYPE = "json";
    private static final String CSV = "callsOffered,callsAbandoned\n1000,29\n2000,70\n";

    private final Random random;
    private final Vocabulary words;
    private final Mutation mutation;
    private final List<Object> examples;

    AnyBody(Random random, Vocabulary words, List<Described> calls) {
        this.random = random;
        this.words = words;
        this.mutation = new Mutation(random);
        this.examples = calls.stream()
                .flatMap(call -> call.bodies().values().stream())
                .filter(Map.class::isInstance)
                .toList();
    }

    /** For a call that takes this media type, with this example or null. */
    byte[] of(String type, Object example) {
        byte[] near = near(type, example);
        return random.nextInt(5) == 0 ? mutation.of(near) : near;
    }

    /** The example itself, or what an answer had of that type. */
    byte[] right(String type, Object example) {
        byte[] seen = words.body(type);
        return example != null
                ? text(example).getBytes(StandardCharsets.UTF_8)
                : seen == null ? CSV.getBytes(StandardCharsets.UTF_8) : seen;
    }

    private byte[] near(String type, Object example) {
        if (type.contains("ndjson")) {
            StringBuilder lines = new StringBuilder();
            for (int count = random.nextInt(MOST_LINES); count >= 0; count--) {
                lines.append(text(changed(anyExample()))).append('\n');
            }
            return lines.toString().getBytes(StandardCharsets.UTF_8);
        }
        if (type.contains(JSON_TYPE)) {
            Object base = example instanceof Map<?, ?> && random.nextInt(6) > 0 ? example : anyExample();
            return text(changed(base)).getBytes(StandardCharsets.UTF_8);
        }
        return mutation.of(right(type, null));
    }

    private Object anyExample() {
        return examples.get(random.nextInt(examples.size()));
    }

    private Object changed(Object tree) {
        Object changed = tree;
        for (int times = random.nextInt(4); times > 0; times--) {
            changed = once(changed, 0);
        }
        return changed;
    }

    /** The tree with one node other than it was. */
    private Object once(Object tree, int depth) {
        if (tree instanceof Map<?, ?> map && random.nextInt(8) > 0) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put(String.valueOf(name), value));
            List<String> names = List.copyOf(copy.keySet());
            if (names.isEmpty() || random.nextInt(6) == 0) {
                copy.put(words.any(), leaf(depth));
            } else {
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(6) == 0) {
                    copy.remove(name);
                } else {
                    copy.put(name, once(copy.get(name), depth + 1));
                }
            }
            return copy;
        }
        if (tree instanceof List<?> list && !list.isEmpty() && random.nextInt(6) > 0) {
            List<Object> copy = new ArrayList<>(list);
            int place = random.nextInt(copy.size());
            copy.set(place, once(copy.get(place), depth + 1));
            return copy;
        }
        return leaf(depth);
    }

    private Object leaf(int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 9)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(5_000) - 100;
            case 3 -> random.nextDouble() * Math.pow(10, random.nextInt(30));
            case 4 -> words.odd();
            case 5 -> words.any();
            case 6 -> new ArrayList<>(List.of(words.any(), random.nextInt(), Map.of(words.any(), words.odd())));
            case 7 -> new LinkedHashMap<>(Map.of(words.any(), words.any()));
            default -> anyExample();
        };
    }

    private static String text(Object tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
