package org.plumbline.submitting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.fact.RequestTree;
import org.plumbline.fact.Submission;

/** The facts of a kept report as the fields of the form by which it is corrected. */
final class KeptFields {
    private static final String FACTS = "/facts";

    private KeptFields() {}

    static Map<String, String> of(Submission kept) {
        Map<String, String> fields = new LinkedHashMap<>();
        fill(FACTS, RequestTree.plain(kept.facts()), fields);
        return fields;
    }

    private static void fill(String place, Object value, Map<String, String> fields) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> fill(place + "/" + key, each, fields));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                fill(place + "/" + i, list.get(i), fields);
            }
            if (list.isEmpty()) {
                fields.put(Typed.NONE + place, "true");
            }
        } else {
            fields.put(place, RequestTree.written(value));
        }
    }

    /** A request in which facts are withdrawn that a form had from a kept report, and that were emptied there. */
    @SuppressWarnings("unchecked") // the tree of a typed request
    static Map<String, Object> withdrawing(Map<String, Object> tree, Submission begunFrom, Contract contract) {
        Map<String, Object> facts = (Map<String, Object>) tree.get("facts");
        contract.facts().values().stream()
                .filter(fact -> fact.type() != FactType.ANSWERS)
                .map(Fact::id)
                .filter(id -> begunFrom.facts().containsKey(id))
                .forEach(id -> facts.putIfAbsent(id, null));
        return tree;
    }
}
