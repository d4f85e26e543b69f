package org.plumbline.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trees such as a reader of JSON could give, with keys and words of a request more often than chance has it. */
final class AnyTree {
    private static final List<String> KEYS = List.of(
            "contract",
            "contractor",
            "market",
            "period",
            "kind",
            "facts",
            "exceptions",
            "adjustments",
            "readings",
            "standard",
            "ground",
            "months",
            "claimedIn",
            "circumstances",
            "effect",
            "from",
            "to",
            "agreement",
            "a/b",
            "");
    private static final List<Object> LEAVES = List.of(
            "2017",
            "2017-03",
            "2017-13",
            "FINAL",
            "MONTHLY",
            "1.4",
            "FORCE_MAJEURE",
            "SUSPENDED",
            "",
            " ",
            "\0",
            true,
            false,
            BigDecimal.ONE,
            new BigDecimal("1e400"),
            new BigDecimal("-0.5"));

    private AnyTree() {}

    static String key(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    static Object value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0 -> null;
            case 1, 2 -> LEAVES.get(random.nextInt(LEAVES.size()));
            case 3 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new HashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    map.put(key(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }
}
