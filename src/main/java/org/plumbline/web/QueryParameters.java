package org.plumbline.web;

import jakarta.validation.Validator;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Reads the parameters of a query, noting each fault; a parameter nobody knows is a fault, not a filter left out. */
public final class QueryParameters {
    static final int LARGEST_PAGE = 500;
    static final int USUAL_PAGE = 50;

    private final Map<String, List<String>> parameters;
    private final UnaryOperator<String> pointer;
    private final List<Violation> violations = new ArrayList<>();

    /** The parameters of an address, all of which its call declares. */
    public QueryParameters(UriInfo uri) {
        this(uri.getQueryParameters(), name -> "?" + name);
    }

    /**
     * Looks through an address.
     *
     * @param known what its call declares; with a star at the end for all that begin so
     * @return with a fault LE-005 for another parameter, LE-004 for one that stands twice or can't be text
     */
    static QueryParameters known(UriInfo uri, Set<String> known) {
        QueryParameters parameters = new QueryParameters(uri);
        parameters.lookThrough(known);
        return parameters;
    }

    /** One fault of one parameter, that only its call sees. */
    public static SubmissionRefused wrong(String name, String sentence) {
        return SubmissionRefused.malformed(List.of(new Violation("?" + name, "LE-004", sentence)));
    }

    /** Notes what is wrong with what a call's parameter, or a field of a bean of them, takes, by its type and its bounds. */
    void check(AnnotatedElement taker, Validator validator) {
        String name = taker.getAnnotation(QueryParam.class).value();
        Field field = taker instanceof Field known ? known : null;
        Form form = Form.of(field == null ? ((Parameter) taker).getType() : field.getType(), taker)
                .orElseThrow();
        Object value = typed(name, form);
        if (field == null || value == null && text(name) != null) {
            return;
        }
        validator
                .validateValue(field.getDeclaringClass(), field.getName(), value)
                .forEach(violation -> refuse(
                        name,
                        "LE-004",
                        violation.getMessageTemplate().startsWith("{")
                                ? form.sentence(name)
                                : "'" + name + "' " + violation.getMessage()));
    }

    /** The same as fields of an object that stands at a place of a body. */
    public QueryParameters(Map<String, String> fields, String place, Set<String> known) {
        this(
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                name -> Pointer.to(place, name));
        lookThrough(known);
    }

    private QueryParameters(Map<String, List<String>> parameters, UnaryOperator<String> pointer) {
        this.parameters = parameters;
        this.pointer = pointer;
    }

    private void lookThrough(Set<String> known) {
        parameters.keySet().stream()
                .filter(name -> known.stream().noneMatch(each -> isNamed(name, each)))
                .forEach(name -> refuse(name, "LE-005", "There is no parameter '" + name + "'" + those(known)));
        parameters.forEach((name, values) -> {
            if (values.size() > 1) {
                refuse(name, "LE-004", "'" + name + "' stands " + values.size() + " times; name it once.");
            }
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                refuse(name, "LE-004", "'" + name + "' holds a NUL character, which nothing kept holds; leave it out.");
            }
        });
    }

    private static boolean isNamed(String name, String known) {
        return known.endsWith("*") ? name.startsWith(known.substring(0, known.length() - 1)) : name.equals(known);
    }

    private static String those(Set<String> known) {
        return known.isEmpty()
                ? " here; leave it out."
                : "; the parameters are " + known.stream().sorted().collect(Collectors.joining(", ")) + ".";
    }

    /** The names of the parameters that a bean takes, and more. */
    public static Set<String> names(Class<?> bean, String... more) {
        return Stream.concat(
                        Stream.of(bean.getDeclaredFields())
                                .flatMap(field -> Stream.ofNullable(field.getAnnotation(QueryParam.class)))
                                .map(QueryParam::value),
                        Stream.of(more))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives a bean what these parameters say, by the types of its fields; what is wrong is noted, and left null. */
    public <T> T fill(T bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(QueryParam.class)) {
                Form form = Form.of(field.getType(), field).orElseThrow();
                try {
                    field.set(bean, typed(field.getAnnotation(QueryParam.class).value(), form));
                } catch (IllegalAccessException notPublic) {
                    throw new IllegalStateException(notPublic);
                }
            }
        }
        return bean;
    }

    /** One that is found wrong already is not looked at again. */
    private Object typed(String name, Form form) {
        String place = pointer.apply(name);
        if (violations.stream().anyMatch(each -> each.pointer().equals(place))) {
            return null;
        }
        return read(name, form.says(), text -> form.reader().apply(text).orElseThrow(IllegalArgumentException::new));
    }

    /** Call last: refuses when anything was wrong. */
    public void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
    }

    public String text(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.get(0).isBlank() ? null : values.get(0);
    }

    /** Refuses the call where a parameter is missing. */
    public void require(String name, String example) {
        if (text(name) == null) {
            refuse(name, "LE-004", "'" + name + "' is missing; it is a list such as " + example + ".");
        }
    }

    public Integer year(String name) {
        return read(name, "is a year of four digits", text -> {
            if (!text.matches("[1-9]\\d{3}")) {
                throw new IllegalArgumentException();
            }
            return Integer.valueOf(text);
        });
    }

    public int page() {
        return number("page", 0, 0, 1_000_000);
    }

    public int size() {
        return number("size", USUAL_PAGE, 1, LARGEST_PAGE);
    }

    private int number(String name, int usual, int least, int most) {
        return Optional.ofNullable(read(name, "is a whole number from " + least + " to " + most, text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                }))
                .orElse(usual);
    }

    /** Reads with a function that throws where the text does not fit. */
    public <T> T read(String name, String form, Function<String, T> reader) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            refuse(name, "LE-004", "'" + name + "' " + form + ".");
            return null;
        }
    }

    public void refuse(String name, String code, String message) {
        violations.add(new Violation(pointer.apply(name), code, message));
    }
}
