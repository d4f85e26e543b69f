package org.plumbline.fact;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A report of figures as it is stated, which may correct one that is kept: what it does not name stays, and what it states
 * as null is withdrawn.
 *
 * @param withdrawn facts by their ids; those of a year's month as {@code 2017-03/callsOffered}
 */
public record Correction(Submission stated, Set<String> withdrawn) {

    /**
     * Reads a report.
     *
     * @throws SubmissionRefused malformed, with pointers into the tree
     */
    public static Correction read(Object tree) {
        Submission stated = SubmissionReader.read(tree);
        Set<String> withdrawn = new HashSet<>();
        if (((Map<?, ?>) tree).get("facts") instanceof Map<?, ?> facts) {
            nulls(facts, "", withdrawn);
            if (facts.get("months") instanceof List<?> months) {
                months.forEach(month -> nulls((Map<?, ?>) month, ((Map<?, ?>) month).get("month") + "/", withdrawn));
            }
        }
        return new Correction(stated, withdrawn);
    }

    private static void nulls(Map<?, ?> facts, String place, Set<String> withdrawn) {
        facts.forEach((id, value) -> {
            if (value == null) {
                withdrawn.add(place + id);
            }
        });
    }

    /**
     * The whole report.
     *
     * @param kept what it corrects
     * @param reported the months of a kept year that were reported by themselves, as they are now
     */
    public Submission over(Submission kept, Map<Period, Map<String, Object>> reported) {
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        kept.months().forEach((month, facts) -> months.put(month, reported.getOrDefault(month, facts)));
        stated.months()
                .forEach((month, facts) ->
                        months.put(month, over(facts, months.getOrDefault(month, Map.of()), month + "/")));
        return stated.understoodAs(stated.market(), over(stated.facts(), kept.facts(), ""), months);
    }

    private Map<String, Object> over(Map<String, Object> named, Map<String, Object> kept, String place) {
        Map<String, Object> whole = new LinkedHashMap<>(RequestTree.plain(kept));
        whole.keySet().removeIf(id -> withdrawn.contains(place + id));
        whole.putAll(named);
        return whole;
    }
}
