package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.impl.RangeImpl;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Violation;

/** Reads values of FEEL from trees as JSON gives them, by the types that a model declares; notes what does not fit. */
final class ValueReader {
    private static final String WRONG = "FA-002";
    private static final Set<String> RANGE_FIELDS =
            Set.of(ValueTree.START, ValueTree.END, ValueTree.START_INCLUDED, ValueTree.END_INCLUDED);

    /** Before what FEEL itself marks so: {@code @"2017-03-01"} is a day wherever no type says so. */
    private static final String LITERAL = "@\"";

    private final List<Violation> violations = new ArrayList<>();

    List<Violation> violations() {
        return violations;
    }

    /** The value of a whole input; null where it is none or does not fit. */
    Object read(String pointer, Object tree, DMNType type) {
        int before = violations.size();
        Object value = value(pointer, tree, type);
        if (value != null && violations.size() == before && !type.isAssignableValue(value)) {
            violations.add(
                    new Violation(pointer, "FA-015", "The model does not allow this value" + allowed(type) + "."));
            return null;
        }
        return value;
    }

    private static String allowed(DMNType type) {
        return type.getAllowedValues().isEmpty()
                ? " of the type '" + type.getName() + "'"
                : type.getAllowedValues().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ", "; allowed are ", ""));
    }

    private Object value(String pointer, Object tree, DMNType type) {
        if (tree == null) {
            return null;
        }
        if (FeelType.isCollection(type)) {
            DMNType base = type.getBaseType();
            Item item = FeelType.isCollection(base)
                    ? (at, each) -> value(at, each, base)
                    : (at, each) -> single(at, each, type);
            return list(pointer, tree, item);
        }
        return single(pointer, tree, type);
    }

    private Object single(String pointer, Object tree, DMNType type) {
        if (tree == null) {
            return null;
        }
        return !type.getFields().isEmpty() ? context(pointer, tree, type.getFields()) : simple(pointer, tree, type);
    }

    private Object simple(String pointer, Object tree, DMNType type) {
        FeelType kind = FeelType.of(type);
        return switch (kind) {
            case LIST -> list(pointer, tree, this::untyped);
            case CONTEXT -> contextOfAny(pointer, tree);
            case ANY -> untyped(pointer, tree);
            default -> parsed(pointer, kind.read(tree), kind.form());
        };
    }

    private interface Item {
        Object read(String pointer, Object tree);
    }

    private Object list(String pointer, Object tree, Item item) {
        if (!(tree instanceof List<?> items)) {
            return parsed(pointer, null, FeelType.LIST.form());
        }
        List<Object> values = new ArrayList<>();
        items.forEach(each -> values.add(item.read(pointer + "/" + values.size(), each)));
        return values;
    }

    /** Every field that the type has is there, null if it is not stated. */
    private Object context(String pointer, Object tree, Map<String, DMNType> fields) {
        if (!(tree instanceof Map<?, ?> stated)) {
            return refused(pointer, "This is an object { … } with " + String.join(", ", fields.keySet()) + ".");
        }
        stated.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !fields.containsKey(name))
                .forEach(name -> violations.add(new Violation(
                        at(pointer, name),
                        "FA-007",
                        "There is no field '" + name + "' here; the fields are " + String.join(", ", fields.keySet())
                                + ".")));
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, type) -> values.put(name, value(at(pointer, name), stated.get(name), type)));
        return values;
    }

    private Object contextOfAny(String pointer, Object tree) {
        if (!(tree instanceof Map<?, ?> stated)) {
            return parsed(pointer, null, FeelType.CONTEXT.form());
        }
        Map<String, Object> values = new LinkedHashMap<>();
        stated.forEach(
                (name, value) -> values.put(String.valueOf(name), untyped(at(pointer, String.valueOf(name)), value)));
        return values;
    }

    /** Where no type says what a text is, it is a text, unless it is marked as FEEL marks days, times and durations. */
    private Object untyped(String pointer, Object tree) {
        if (tree instanceof Map<?, ?> stated) {
            return stated.keySet().equals(RANGE_FIELDS) ? range(pointer, stated) : contextOfAny(pointer, tree);
        }
        if (tree instanceof List) {
            return list(pointer, tree, this::untyped);
        }
        if (tree instanceof BigDecimal) {
            return parsed(pointer, FeelType.NUMBER.read(tree), FeelType.NUMBER.form());
        }
        if (tree instanceof String text && text.startsWith(LITERAL) && text.endsWith("\"")) {
            return parsed(
                    pointer,
                    FeelLiteral.temporal(text.substring(LITERAL.length(), text.length() - 1)),
                    "a day, a time, a date and time or a duration, since it begins with @\"");
        }
        return tree;
    }

    /** DMN has no name for the type of ranges; they go in as they come out. */
    private Object range(String pointer, Map<?, ?> stated) {
        if (!(stated.get(ValueTree.START_INCLUDED) instanceof Boolean startIncluded)
                || !(stated.get(ValueTree.END_INCLUDED) instanceof Boolean endIncluded)) {
            return refused(pointer, "This is a range; its startIncluded and endIncluded are true or false.");
        }
        Comparable<?> start = endPoint(at(pointer, ValueTree.START), stated.get(ValueTree.START));
        Comparable<?> end = endPoint(at(pointer, ValueTree.END), stated.get(ValueTree.END));
        if (start != null && end != null && start.getClass() != end.getClass()) {
            return refused(pointer, "The start and the end of a range are of one type; this one has two.");
        }
        return new RangeImpl(boundary(startIncluded), start, end, boundary(endIncluded));
    }

    private static Range.RangeBoundary boundary(boolean included) {
        return included ? Range.RangeBoundary.CLOSED : Range.RangeBoundary.OPEN;
    }

    /** No type says what a range is of: a number or time where it can be read as one, else a text. */
    private Comparable<?> endPoint(String pointer, Object tree) {
        if (tree == null) {
            return null;
        }
        Object read = Stream.of(FeelLiteral.number(tree), FeelLiteral.temporal(tree), tree)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        if (read instanceof Comparable<?> comparable && !(read instanceof Boolean)) {
            return comparable;
        }
        refused(pointer, "A range goes from and to a number, a day, a time, a duration or a text.");
        return null;
    }

    private Object parsed(String pointer, Object value, String form) {
        return value == null ? refused(pointer, "This is " + form + ".") : value;
    }

    private Object refused(String pointer, String message) {
        violations.add(new Violation(pointer, WRONG, message));
        return null;
    }

    static String at(String pointer, String name) {
        return Pointer.to(pointer, name);
    }
}
