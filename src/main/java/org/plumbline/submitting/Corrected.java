package org.plumbline.submitting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;

/**
 * What a report comes to, and what of an earlier one it changes.
 *
 * @param whole the report with what it leaves as it is kept
 * @param assessment what is decided on it
 * @param before what it corrects; null where nothing was kept
 */
public record Corrected(Submission whole, Assessment assessment, Assessment before) {

    /**
     * Something that changes, as plain values.
     *
     * @param fact its id, that of a year's month as {@code 2017-03/callsOffered}; or exceptions, adjustments
     * @param was null where it was not stated
     * @param becomes null where it is stated no longer
     */
    public record Change(String fact, Object was, Object becomes) {}

    /** What changes of what is kept; nothing where nothing was kept. */
    public List<Change> changes() {
        if (before == null) {
            return List.of();
        }
        Map<String, Object> kept = flat(before.submission());
        Map<String, Object> now = flat(assessment.submission());
        Map<String, Object> all = new LinkedHashMap<>(kept);
        all.putAll(now);
        List<Change> changes = new ArrayList<>();
        all.keySet().stream()
                .filter(fact -> !Objects.equals(text(kept.get(fact)), text(now.get(fact))))
                .forEach(fact -> changes.add(new Change(fact, exact(kept.get(fact)), exact(now.get(fact)))));
        return changes;
    }

    /** Numbers as text, so that no program rounds them. */
    private static Object exact(Object value) {
        return value instanceof BigDecimal number ? RequestTree.written(number) : value;
    }

    private static Map<String, Object> flat(Submission submission) {
        Map<String, Object> flat = new LinkedHashMap<>(RequestTree.plain(submission.facts()));
        submission.months().forEach((month, facts) -> RequestTree.plain(facts)
                .forEach((id, value) -> flat.put(month + "/" + id, value)));
        Map<String, Object> tree = RequestTree.of(submission);
        for (String pleas : List.of("exceptions", "adjustments")) {
            if (!((List<?>) tree.get(pleas)).isEmpty()) {
                flat.put(pleas, tree.get(pleas));
            }
        }
        return flat;
    }

    /** The same text for the same value, be it a number or its text as it is kept. */
    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Corrected::text).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, each) -> sorted.put((String) key, text(each)));
            return sorted.toString();
        }
        return value == null ? null : RequestTree.written(value);
    }
}
