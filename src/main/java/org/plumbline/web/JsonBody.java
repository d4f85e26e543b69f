package org.plumbline.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.fact.Days;
import org.plumbline.fact.Period;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Reads the fields of a small JSON object, noting each fault; a field nobody knows is one. */
public final class JsonBody {
    private static final String CODE = "FA-017";
    private static final int MONTHS_OF_A_YEAR = 12;

    /** Of a number that a field here could hold, before and behind the point. */
    private static final int MOST_DIGITS = 40;

    private final Map<?, ?> fields;
    private final List<Violation> violations = new ArrayList<>();

    public JsonBody(Object tree, Set<String> known) {
        if (!(tree instanceof Map<?, ?> object)) {
            throw SubmissionRefused.malformed(List.of(new Violation("", "FA-011", "Send a JSON object.")));
        }
        fields = object;
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        String.valueOf(name),
                        "There is no field '" + name + "' here; the fields are "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
    }

    /** Call last: refuses when anything was wrong. */
    public void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
    }

    /** Notes a fault of a field that only the caller sees. */
    public void refuseIf(boolean wrong, String name, String sentence) {
        if (wrong) {
            refuse(name, sentence);
        }
    }

    /** A text; null where it is not there or wrong. */
    public String text(String name, boolean needed) {
        Object value = fields.get(name);
        if (value instanceof String text && !text.isBlank() && text.indexOf('\0') < 0) {
            return text;
        }
        if (value != null || needed) {
            refuse(name, "'" + name + "' is a text, and not a blank one.");
        }
        return null;
    }

    /** A text of at most so many characters. */
    public String text(String name, boolean needed, int longest) {
        String text = text(name, needed);
        refuseIf(
                text != null && text.length() > longest,
                name,
                "'" + name + "' has more than " + longest + " characters; write it shorter.");
        return text;
    }

    /** One of some words; null where it is not there or wrong. */
    public <E extends Enum<E>> E word(String name, Set<E> words) {
        Optional<E> word = words.stream()
                .filter(each -> each.name().equals(fields.get(name)))
                .findFirst();
        if (word.isEmpty()) {
            refuse(
                    name,
                    "'" + name + "' is one of "
                            + words.stream().map(Enum::name).sorted().collect(Collectors.joining(", ")) + ".");
        }
        return word.orElse(null);
    }

    /** A day; null where none is stated. */
    public LocalDate day(String name, boolean needed) {
        return read(name, needed, "is a day such as 2018-02-28", Days::parse);
    }

    /** A month; null where none is stated. */
    public Period month(String name, boolean needed) {
        return read(name, needed, "is a month such as 2017-04", JsonBody::month);
    }

    /** Months of a year, each once; none where the field is not there. */
    public List<Period> months(String name) {
        Object value = fields.get(name);
        if (value == null) {
            return List.of();
        }
        List<Optional<Period>> months = value instanceof List<?> list
                ? list.stream().map(each -> month(String.valueOf(each))).toList()
                : List.of(Optional.empty());
        if (months.size() > MONTHS_OF_A_YEAR || months.stream().anyMatch(Optional::isEmpty)) {
            refuse(name, "'" + name + "' is a list of at most 12 months such as 2017-04.");
            return List.of();
        }
        return months.stream().map(Optional::orElseThrow).distinct().toList();
    }

    private static Optional<Period> month(String text) {
        return Period.parse(text).filter(Period::isMonth);
    }

    /** A year; null where none is stated. */
    public Integer year(String name) {
        return read(name, false, "is a year of four digits", text -> Optional.of(text)
                .filter(digits -> digits.matches("[1-9]\\d{3}"))
                .map(Integer::valueOf));
    }

    /** An id; null where none is stated. */
    public UUID id(String name, boolean needed) {
        return read(name, needed, "is an id", Ids::read);
    }

    /** Ids, at least one and each once. */
    public List<UUID> ids(String name, int most) {
        List<Optional<UUID>> ids = fields.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each -> Ids.read(String.valueOf(each)))
                        .distinct()
                        .toList()
                : List.of();
        if (ids.isEmpty() || ids.size() > most || ids.stream().anyMatch(Optional::isEmpty)) {
            refuse(name, "'" + name + "' is a list of 1 to " + most + " ids.");
            return List.of();
        }
        return ids.stream().map(Optional::orElseThrow).toList();
    }

    /** Dollars and cents above 0. */
    public BigDecimal amount(String name) {
        return read(name, true, "is an amount above 0, such as 1000.00", text -> Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,15}(\\.\\d{1,2})?"))
                .map(BigDecimal::new)
                .filter(amount -> amount.signum() > 0));
    }

    private <T> T read(String name, boolean needed, String form, Function<String, Optional<T>> reader) {
        Object value = fields.get(name);
        if (value == null && !needed) {
            return null;
        }
        Optional<T> read = isEndless(value) ? Optional.empty() : reader.apply(written(value));
        if (read.isEmpty()) {
            refuse(name, "'" + name + "' " + form + ".");
        }
        return read.orElse(null);
    }

    /** 1e999999999 is short to write and endless to write out. */
    private static boolean isEndless(Object value) {
        return value instanceof BigDecimal number
                && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS);
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    public boolean flag(String name, boolean usual) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof Boolean)) {
            refuse(name, "'" + name + "' is true or false.");
        }
        return value instanceof Boolean flag ? flag : usual;
    }

    public Set<String> words(String name) {
        if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return Set.copyOf(list.stream().map(String.class::cast).distinct().toList());
        }
        refuse(name, "'" + name + "' is a list of words.");
        return Set.of();
    }

    /** A whole number between two others. */
    public int number(String name, int least, int most) {
        Object value = fields.get(name);
        try {
            int number = new BigDecimal(String.valueOf(value)).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // Said below, with what is said of one out of bounds.
        }
        refuse(name, "'" + name + "' is a whole number from " + least + " to " + most + ".");
        return least;
    }

    private void refuse(String name, String sentence) {
        violations.add(new Violation("/" + name, CODE, sentence));
    }
}
