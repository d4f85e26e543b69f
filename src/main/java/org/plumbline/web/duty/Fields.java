package org.plumbline.web.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.fact.Period;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Reads the fields of a JSON object whose texts are bounded, noting each fault; a field nobody knows is one. */
final class Fields {
    private static final String CODE = "FA-017";

    private final Map<?, ?> fields;
    private final List<Violation> violations = new ArrayList<>();

    Fields(Object tree, Set<String> known) {
        if (!(tree instanceof Map<?, ?> object)) {
            throw SubmissionRefused.malformed(List.of(new Violation("", "FA-011", "Send a JSON object.")));
        }
        fields = object;
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        String.valueOf(name),
                        "There is no field '" + name + "' here; the fields are "
                                + String.join(", ", new TreeSet<>(known)) + "."));
    }

    /** Call last: refuses when anything was wrong. */
    void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
    }

    void refuseIf(boolean wrong, String name, String sentence) {
        if (wrong) {
            refuse(name, sentence);
        }
    }

    /** A text of so many characters at most; null where it is not there or wrong. */
    String text(String name, boolean needed, int longest) {
        Object value = fields.get(name);
        if (value instanceof String text && !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0) {
            return text;
        }
        if (value != null || needed) {
            refuse(name, "'" + name + "' is a text of 1 to " + longest + " characters, and not a blank one.");
        }
        return null;
    }

    /** One of some words; null where it is not there or wrong. */
    <E extends Enum<E>> E word(String name, Set<E> words) {
        Optional<E> word = words.stream()
                .filter(each -> each.name().equals(fields.get(name)))
                .findFirst();
        if (word.isEmpty()) {
            refuse(
                    name,
                    "'" + name + "' is one of " + words.stream().map(Enum::name).collect(Collectors.joining(", "))
                            + ".");
        }
        return word.orElse(null);
    }

    /** A month; null where it is not there or wrong. */
    Period month(String name, boolean needed) {
        Object value = fields.get(name);
        Optional<Period> month = month(value);
        if (month.isEmpty() && (value != null || needed)) {
            refuse(name, "'" + name + "' is a month such as 2017-04.");
        }
        return month.orElse(null);
    }

    /** Months, each once, in their order; none where the field is not there. */
    List<Period> months(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        List<Optional<Period>> months =
                value instanceof List<?> list ? list.stream().map(Fields::month).toList() : List.of(Optional.empty());
        if (months.size() > 12 || months.stream().anyMatch(Optional::isEmpty)) {
            refuse(name, "'" + name + "' is a list of at most 12 months such as 2017-04.");
            return List.of();
        }
        return months.stream().map(Optional::orElseThrow).distinct().toList();
    }

    /** A year of four digits; null where it is not there or wrong. */
    Integer year(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (String.valueOf(value).matches("[1-9]\\d{3}")) {
            return Integer.valueOf(String.valueOf(value));
        }
        refuse(name, "'" + name + "' is a year of four digits.");
        return null;
    }

    /** A day; null where it is not there or wrong. */
    LocalDate day(String name) {
        Object value = fields.get(name);
        try {
            return value == null ? null : LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException none) {
            refuse(name, "'" + name + "' is a day such as 2018-02-28.");
            return null;
        }
    }

    /** True or false. */
    boolean flag(String name) {
        if (fields.get(name) instanceof Boolean flag) {
            return flag;
        }
        refuse(name, "'" + name + "' is true or false.");
        return false;
    }

    private static Optional<Period> month(Object value) {
        return value instanceof String text ? Period.parse(text).filter(Period::isMonth) : Optional.empty();
    }

    private void refuse(String name, String sentence) {
        violations.add(new Violation("/" + name, CODE, sentence));
    }
}
