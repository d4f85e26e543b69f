package org.plumbline.contract;

import java.util.List;

/**
 * A choice that stands alone, or several that do once all of them are made.
 *
 * @param besides choices that it goes with all the same
 */
public record Alone(List<String> choices, List<String> besides) {
    boolean isMixed(List<String> selected) {
        return selected.containsAll(choices)
                && selected.stream().anyMatch(other -> !choices.contains(other) && !besides.contains(other));
    }

    @Override
    public String toString() {
        return String.join(" + ", choices) + (besides.isEmpty() ? "" : ", but for " + String.join(" + ", besides));
    }
}
