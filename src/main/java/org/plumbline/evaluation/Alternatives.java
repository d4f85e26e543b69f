package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Trail;

/** What other readings of the contract would have given, by standard. */
final class Alternatives {
    private final Map<String, List<Trail.ReadingEffect>> byStandard = new HashMap<>();

    void add(String standard, Trail.ReadingEffect effect) {
        byStandard.computeIfAbsent(standard, id -> new ArrayList<>()).add(effect);
    }

    List<Trail.ReadingEffect> of(String standard) {
        return byStandard.getOrDefault(standard, List.of());
    }
}
