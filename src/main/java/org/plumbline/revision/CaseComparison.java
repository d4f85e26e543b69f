package org.plumbline.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;

/** Compares case files, case by case as they are named. */
final class CaseComparison {
    private static final String CASES = "cases";

    private CaseComparison() {}

    static List<Change> changes(Map<?, ?> old, Map<?, ?> now) {
        List<Change> changes = new ArrayList<>(TreeComparison.changes(without(old), without(now)));
        for (Matched<Object> each : Matched.by(CaseComparison::name, cases(old), cases(now))) {
            if (each.isOnBoth()) {
                TreeComparison.changes(each.before(), each.after())
                        .forEach(change -> changes.add(within(each.key(), change)));
            } else {
                changes.add(Change.of(Thing.CASE, each.key(), null, null, text(each.before()), text(each.after())));
            }
        }
        return changes;
    }

    private static Map<Object, Object> without(Map<?, ?> root) {
        Map<Object, Object> rest = new LinkedHashMap<>(root);
        rest.remove(CASES);
        return rest;
    }

    private static List<Object> cases(Map<?, ?> root) {
        return root.get(CASES) instanceof List<?> cases
                ? cases.stream()
                        .filter(Objects::nonNull)
                        .<Object>map(each -> each)
                        .toList()
                : List.of();
    }

    private static String name(Object each) {
        return each instanceof Map<?, ?> fields && fields.get("name") instanceof String name ? name : "without a name";
    }

    private static Change within(String name, Change change) {
        return new Change(
                Thing.CASE, How.CHANGED, name, change.place(), null, change.before(), change.after(), Map.of());
    }

    private static String text(Object each) {
        return each == null ? null : TreeComparison.text(each);
    }
}
