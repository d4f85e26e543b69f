package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.TreeReader;
import org.plumbline.fact.Violation;

/** Types the facts stated for a period or a month, and holds parts against their wholes. */
final class FactReader {
    private final Contract contract;
    private final Period period;
    private final List<Violation> violations;

    FactReader(Contract contract, Period period, List<Violation> violations) {
        this.contract = contract;
        this.period = period;
        this.violations = violations;
    }

    /** Any facts of the contract. */
    Map<String, Object> period(Map<String, Object> stated, String pointer) {
        Map<String, Object> typed = new LinkedHashMap<>();
        stated.forEach((id, value) -> {
            Fact fact = known(id, pointer);
            if (fact != null) {
                type(fact, value, place(pointer, id)).ifPresent(read -> typed.put(id, read));
            }
        });
        parts(contract.facts(), typed, pointer);
        return typed;
    }

    /** Facts that are stated by month. */
    Map<String, Object> month(Map<String, Object> stated, String pointer) {
        Map<String, Object> typed = new LinkedHashMap<>();
        stated.forEach((id, value) -> {
            Fact fact = known(id, pointer);
            if (fact != null && fact.monthly() == Fact.Monthly.NONE) {
                refuse(
                        place(pointer, id),
                        "FA-001",
                        "'" + fact.label() + "' is stated for the year; move it out of the month.");
            } else if (fact != null) {
                type(fact, value, place(pointer, id)).ifPresent(read -> typed.put(id, read));
            }
        });
        parts(contract.facts(), typed, pointer);
        return typed;
    }

    private Fact known(String id, String pointer) {
        Fact fact = contract.facts().get(id);
        if (fact == null) {
            refuse(place(pointer, id), "FA-001", unknown(id));
        } else if (!fact.isStatable()) {
            refuse(place(pointer, id), "FA-001", workedOut(fact));
            return null;
        }
        return fact;
    }

    private Optional<?> type(Fact fact, Object value, String place) {
        if (fact.type() == FactType.ANSWERS) {
            return Optional.of(new Answers(contract, violations).read(value, place));
        }
        if (fact.type() == FactType.LIST) {
            return Optional.of(items(fact, value, place));
        }
        try {
            return Optional.of(FactValue.read(fact, value));
        } catch (FactValue.Refused refused) {
            refuse(place, refused.code(), refused.getMessage());
            return Optional.empty();
        }
    }

    private List<Map<String, Object>> items(Fact list, Object stated, String pointer) {
        List<Map<String, Object>> items = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        String key = list.items().key();
        for (TreeReader each : TreeReader.list(stated, pointer, violations)) {
            String place = pointer + "/" + items.size();
            Map<String, Object> item = item(list, each.fields(), place);
            if (key != null && each.isObject() && each.fields().get(key) == null) {
                refuse(
                        place + "/" + key,
                        "FA-008",
                        "Each item of '" + list.label() + "' says what it is about; add '" + key + "'.");
            } else if (key != null && item.containsKey(key) && !keys.add(item.get(key))) {
                refuse(
                        place + "/" + key,
                        "FA-010",
                        "'" + item.get(key) + "' stands twice in '" + list.label() + "'; keep one of the two.");
            }
            if (each.isObject()) {
                month(list, item, place);
            }
            items.add(item);
        }
        return sorted(list, items);
    }

    private Map<String, Object> item(Fact list, Map<String, Object> stated, String pointer) {
        Map<String, Object> item = new LinkedHashMap<>();
        stated.forEach((id, value) -> {
            Fact field = list.items().fields().get(id);
            String place = place(pointer, id);
            if (field == null) {
                refuse(
                        place,
                        "FA-001",
                        "'" + list.label() + "' has no field '" + id + "'; its fields are "
                                + list.items().fields().values().stream()
                                        .filter(Fact::isStatable)
                                        .map(Fact::id)
                                        .collect(Collectors.joining(", "))
                                + ".");
            } else if (!field.isStatable()) {
                refuse(place, "FA-001", workedOut(field));
            } else if (value != null) {
                type(field, value, place).ifPresent(read -> item.put(id, read));
            }
        });
        parts(list.items().fields(), item, pointer);
        return inOrder(list, item);
    }

    /** As the contract has its fields, in whatever order they came. */
    private static Map<String, Object> inOrder(Fact list, Map<String, Object> item) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        list.items().fields().keySet().stream()
                .filter(item::containsKey)
                .forEach(field -> ordered.put(field, item.get(field)));
        return ordered;
    }

    /** An item is about a month of the period that is judged, and says which. */
    private void month(Fact list, Map<String, Object> item, String pointer) {
        String field = list.items().month();
        if (field == null) {
            return;
        }
        if (!(item.get(field) instanceof String month)) {
            if (!field.equals(list.items().key())) {
                refuse(pointer + "/" + field, "FA-008", "An item says what month it is about; add '" + field + "'.");
            }
            return;
        }
        boolean within = Period.parse(month)
                .filter(each -> each.year() == period.year() && (!period.isMonth() || each.equals(period)))
                .isPresent();
        if (!within) {
            refuse(pointer + "/" + field, "FA-015", "The month " + month + " does not lie in " + period + ".");
        }
    }

    /** In an order of their own, so that the order they were stated in changes nothing. */
    private static List<Map<String, Object>> sorted(Fact list, List<Map<String, Object>> items) {
        if (list.items().key() == null) {
            return items;
        }
        Fact key = list.items().fields().get(list.items().key());
        return items.stream()
                .sorted(Comparator.comparing(
                                (Map<String, Object> item) -> key.values().indexOf(String.valueOf(item.get(key.id()))))
                        .thenComparing(item -> String.valueOf(item.get(key.id()))))
                .toList();
    }

    private static String place(String pointer, String id) {
        return Pointer.to(pointer, id);
    }

    private static String workedOut(Fact fact) {
        return "'" + fact.label() + "' is worked out from other figures; leave it out.";
    }

    private String unknown(String id) {
        Optional<String> meant = contract.facts().keySet().stream()
                .filter(known -> known.equalsIgnoreCase(id.replaceAll("[ _-]", "")))
                .findFirst();
        if (meant.isPresent()) {
            return "The contract " + contract.id() + " has no fact '" + id + "'; write it '" + meant.get() + "'.";
        }
        return "The contract " + contract.id() + " has no fact '" + id + "'; its facts are listed at /api/v1/contracts/"
                + contract.id() + "/schema.";
    }

    private void parts(Map<String, Fact> declared, Map<String, Object> facts, String pointer) {
        declared.values().forEach(part -> part.atMost().forEach(wholeId -> {
            if (facts.get(part.id()) instanceof BigDecimal partly
                    && facts.get(wholeId) instanceof BigDecimal wholly
                    && partly.compareTo(wholly) > 0) {
                refuse(
                        pointer + "/" + part.id(),
                        "FA-005",
                        "'%s' (%s) is a part of '%s' (%s) and can't exceed it; correct one of the two."
                                .formatted(
                                        part.label(),
                                        partly.toPlainString(),
                                        declared.get(wholeId).label(),
                                        wholly.toPlainString()));
            }
        }));
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
