package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.chrono.ChronoPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.functions.DateAndTimeFunction;
import org.kie.dmn.feel.runtime.functions.DateFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.TimeFunction;
import org.kie.dmn.feel.runtime.impl.RangeImpl;
import org.plumbline.contract.Admission;
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
            violations.add(new Violation(
                    pointer,
                    "FA-015",
                    "The model does not allow this value of the type '" + type.getName() + "'"
                            + (type.getAllowedValues().isEmpty()
                                    ? "."
                                    : ": allowed are "
                                            + type.getAllowedValues().stream()
                                                    .map(Object::toString)
                                                    .collect(Collectors.joining(", "))
                                            + ".")));
            return null;
        }
        return value;
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
        return switch (FeelType.of(type)) {
            case NUMBER ->
                parsed(pointer, tree, ValueReader::number, "a number of at most 34 digits, such as 12.50 or \"12.50\"");
            case STRING ->
                parsed(pointer, tree, value -> value instanceof String ? value : null, "a text; write it in quotes");
            case BOOLEAN ->
                parsed(
                        pointer,
                        tree,
                        value -> value instanceof Boolean ? value : null,
                        "true or false, without quotes");
            case DATE -> parsed(pointer, tree, text(DateFunction.INSTANCE::invoke), "a day; write it as YYYY-MM-DD");
            case TIME ->
                parsed(
                        pointer,
                        tree,
                        text(TimeFunction.INSTANCE::invoke),
                        "a time; write it as hh:mm:ss, with Z or an offset after it if need be");
            case DATE_AND_TIME ->
                parsed(
                        pointer,
                        tree,
                        text(DateAndTimeFunction.INSTANCE::invoke),
                        "a date and time; write it as YYYY-MM-DDThh:mm:ss");
            case DAYS_AND_TIME ->
                parsed(pointer, tree, duration(Duration.class), "a duration of days and time, such as P2DT4H30M");
            case YEARS_AND_MONTHS ->
                parsed(pointer, tree, duration(ChronoPeriod.class), "a duration of years and months, such as P1Y6M");
            case LIST -> list(pointer, tree, this::untyped);
            case CONTEXT -> contextOfAny(pointer, tree);
            case FUNCTION -> refused(pointer, "This input is a function, which can't be typed in; leave it out.");
            case ANY -> untyped(pointer, tree);
        };
    }

    private interface Item {
        Object read(String pointer, Object tree);
    }

    private Object list(String pointer, Object tree, Item item) {
        if (!(tree instanceof List<?> items)) {
            return refused(pointer, "This is a list; write it in [ … ].");
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
            return refused(pointer, "This is an object { … }.");
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
            return parsed(pointer, tree, ValueReader::number, "a number of at most 34 digits");
        }
        if (tree instanceof String text && text.startsWith(LITERAL) && text.endsWith("\"")) {
            return parsed(
                    pointer,
                    text.substring(LITERAL.length(), text.length() - 1),
                    literal -> temporal((String) literal),
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
        Object read = Stream.<Function<Object, Object>>of(
                        ValueReader::number, value -> value instanceof String text ? temporal(text) : null)
                .map(reader -> reader.apply(tree))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(tree);
        if (read instanceof Comparable<?> comparable && !(read instanceof Boolean)) {
            return comparable;
        }
        refused(pointer, "A range goes from and to a number, a day, a time, a duration or a text.");
        return null;
    }

    private Object parsed(String pointer, Object tree, Function<Object, Object> reader, String form) {
        Object value = reader.apply(tree);
        return value == null ? refused(pointer, "This is " + form + ".") : value;
    }

    private Object refused(String pointer, String message) {
        violations.add(new Violation(pointer, WRONG, message));
        return null;
    }

    private static Object number(Object tree) {
        return FeelNumber.read(tree).orElse(null);
    }

    /** What FEEL's own functions make of a text, null where they can't. */
    private static Function<Object, Object> text(Function<String, FEELFnResult<? extends Object>> function) {
        return tree -> tree instanceof String text ? function.apply(text).getOrElse(null) : null;
    }

    private static Function<Object, Object> duration(Class<?> kind) {
        return tree -> Optional.ofNullable(
                        text(DurationFunction.INSTANCE::invoke).apply(tree))
                .filter(kind::isInstance)
                .orElse(null);
    }

    private static Object temporal(String text) {
        return Stream.<Function<String, FEELFnResult<? extends Object>>>of(
                        DateFunction.INSTANCE::invoke,
                        TimeFunction.INSTANCE::invoke,
                        DateAndTimeFunction.INSTANCE::invoke,
                        DurationFunction.INSTANCE::invoke)
                .map(function -> text(function).apply(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static String at(String pointer, String name) {
        return pointer + "/" + Admission.escaped(name);
    }
}
