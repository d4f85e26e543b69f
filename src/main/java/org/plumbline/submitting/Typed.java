package org.plumbline.submitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * What somebody typed into the form of a contract's facts. Its fields are named by the JSON pointers that they have in a
 * request, so that what is wrong with a request is told at its field.
 *
 * @param fields by pointer, the rows of lists numbered without a gap; beside them {@code none} and {@code add}, see below
 */
public record Typed(Map<String, String> fields) {
    private static final String FACTS = "/facts/";

    /** A field of this name says that a list is empty, and not that it is missing. */
    static final String NONE = "none";

    /** Numbers the rows of lists anew, those without anything in them left out. */
    static Typed of(Map<String, String> fields, Contract contract) {
        Map<String, String> numbered = new LinkedHashMap<>(fields);
        contract.facts().values().stream()
                .filter(fact -> fact.type() == FactType.LIST)
                .forEach(list -> {
                    String before = FACTS + list.id() + "/";
                    List<Map<String, String>> rows = rows(numbered, before);
                    numbered.keySet().removeIf(name -> name.startsWith(before));
                    for (int row = 0; row < rows.size(); row++) {
                        String place = before + row + "/";
                        rows.get(row).forEach((field, value) -> numbered.put(place + field, value));
                    }
                });
        return new Typed(numbered);
    }

    private static List<Map<String, String>> rows(Map<String, String> fields, String before) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            String[] place =
                    name.startsWith(before) ? name.substring(before.length()).split("/", 2) : new String[0];
            if (place.length == 2) {
                rows.computeIfAbsent(place[0], absent -> new LinkedHashMap<>()).put(place[1], value);
            }
        });
        return new ArrayList<>(rows.values());
    }

    String get(String pointer) {
        return fields.getOrDefault(pointer, "");
    }

    /** How many rows of a list something was typed into. */
    int rows(Fact list) {
        return rows(fields, FACTS + list.id() + "/").size();
    }

    /** Whether somebody said that a list is empty. */
    boolean isNone(Fact list) {
        return fields.containsKey(NONE + FACTS + list.id());
    }

    /** The tree of the request that was typed. */
    Map<String, Object> tree(Contract contract) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List.of("contract", "contractor", "market", "period", "kind").forEach(name -> {
            if (fields.containsKey("/" + name)) {
                tree.put(name, get("/" + name));
            }
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        contract.facts().values().forEach(fact -> {
            String pointer = FACTS + fact.id();
            if (fact.type() == FactType.LIST) {
                list(fact, facts);
            } else if (fields.containsKey(pointer)) {
                facts.put(fact.id(), fact.stated(get(pointer)));
            }
        });
        unknown(contract).forEach(id -> facts.put(id, get(FACTS + id)));
        tree.put("facts", facts);
        return tree;
    }

    /** What a form of before has, and the contract no longer knows: told, and not passed over. */
    private List<String> unknown(Contract contract) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(FACTS))
                .map(name -> name.substring(FACTS.length()).split("/", 2)[0])
                .filter(id -> !contract.facts().containsKey(id))
                .distinct()
                .toList();
    }

    private void list(Fact list, Map<String, Object> facts) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Map<String, String> row : rows(fields, FACTS + list.id() + "/")) {
            Map<String, Object> item = new LinkedHashMap<>();
            row.forEach((id, text) -> {
                Fact field = list.items().fields().get(id);
                item.put(id, field == null ? text : field.stated(text));
            });
            items.add(item);
        }
        if (!items.isEmpty() || isNone(list)) {
            facts.put(list.id(), items);
        }
    }
}
