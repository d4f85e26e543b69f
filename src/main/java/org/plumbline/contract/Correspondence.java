package org.plumbline.contract;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which standard of one edition is to be compared with which of another. Either edition may say so. */
public final class Correspondence {
    private final Map<String, String> toRight;
    private final Map<String, String> toLeft = new LinkedHashMap<>();

    private Correspondence(Map<String, String> toRight) {
        this.toRight = toRight;
        toRight.forEach((left, right) -> toLeft.put(right, left));
    }

    /** Of two editions; in a contract and itself each standard corresponds to itself. */
    public static Correspondence between(Contract left, Contract right) {
        Map<String, String> pairs = new LinkedHashMap<>();
        boolean same = left.id().equals(right.id());
        left.standards().values().forEach(standard -> {
            String other = same ? standard.id() : standard.corresponds().get(right.id());
            if (other != null) {
                pairs.put(standard.id(), other);
            }
        });
        right.standards().values().stream()
                .filter(standard -> standard.corresponds().containsKey(left.id()))
                .forEach(standard -> pairs.put(standard.corresponds().get(left.id()), standard.id()));
        return new Correspondence(pairs);
    }

    /** The standard of the right edition that a standard of the left one is compared with; empty where it has none. */
    public Optional<String> inRight(String left) {
        return Optional.ofNullable(toRight.get(left));
    }

    /** The standard of the left edition that a standard of the right one is compared with; empty where it has none. */
    public Optional<String> inLeft(String right) {
        return Optional.ofNullable(toLeft.get(right));
    }
}
