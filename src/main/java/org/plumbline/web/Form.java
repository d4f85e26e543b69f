package org.plumbline.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Days;
import org.plumbline.fact.Period;
import org.plumbline.fact.WrittenNumber;

/**
 * How a value of one type is written in a body or an address.
 *
 * @param says what it is, to go on from a field's name; also what its sender is told where it is something else
 * @param many what several are
 * @param reader empty for what is no such value
 */
record Form(String says, String many, Function<String, Optional<?>> reader) {
    /** Of a number that a field here could hold, before and behind the point. */
    private static final int MOST_DIGITS = 40;

    /** Digits of whole dollars. */
    private static final int LONGEST_AMOUNT = 15;

    /** The years of four digits; the database knows no times far beyond them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private static final Form TEXT = new Form("is a text, and not a blank one", "words", text -> Optional.of(text)
            .filter(each -> !each.isBlank() && each.indexOf('\0') < 0));

    private static final Map<Class<?>, Form> FORMS = Map.of(
            String.class,
            TEXT,
            Boolean.class,
            new Form("is true or false", "words true or false", text -> Optional.of(text)
                    .filter(each -> List.of("true", "false").contains(each))
                    .map(Boolean::valueOf)),
            LocalDate.class,
            new Form("is a day such as 2018-02-28", "days such as 2018-02-28", Days::parse),
            YearMonth.class,
            new Form("is a month such as 2017-04", "months such as 2017-04", text -> Period.parse(text)
                    .filter(Period::isMonth)
                    .map(month -> YearMonth.of(month.year(), month.month()))),
            Year.class,
            new Form("is a year of four digits", "years", text -> Optional.of(text)
                    .filter(digits -> digits.matches("[1-9]\\d{3}"))
                    .map(Year::parse)),
            Period.class,
            new Form("is a year YYYY or a month YYYY-MM", "periods such as 2017 or 2017-04", Period::parse),
            UUID.class,
            new Form("is an id", "ids", Ids::read),
            Subject.class,
            new Form("is a kind and a key, such as product:DHMO", "subjects", Form::subject),
            Instant.class,
            new Form("is a time such as 2018-02-28T00:00:00Z", "times", Form::instant));

    /**
     * The form of a field.
     *
     * @param bounds the field, which may be annotated with {@link Min}, {@link Max}, {@link Positive}, or with the words of a type
     *     that are taken here
     */
    static Optional<Form> of(Class<?> type, AnnotatedElement bounds) {
        if (type.isEnum()) {
            return Optional.of(words(type, bounds.getAnnotation(Schema.class)));
        }
        if (type == Integer.class) {
            return Optional.of(number(bounds.getAnnotation(Min.class), bounds.getAnnotation(Max.class)));
        }
        if (type == BigDecimal.class) {
            return Optional.of(amount(bounds.isAnnotationPresent(Positive.class)));
        }
        return Optional.ofNullable(FORMS.get(type));
    }

    private static Form words(Class<?> type, Schema schema) {
        List<String> taken = schema == null ? List.of() : List.of(schema.enumeration());
        Map<String, Object> words = Arrays.stream(type.getEnumConstants())
                .filter(word -> taken.isEmpty() || taken.contains(((Enum<?>) word).name()))
                .collect(Collectors.toMap(word -> ((Enum<?>) word).name(), word -> word));
        String all = words.keySet().stream().sorted().collect(Collectors.joining(", "));
        return new Form("is one of " + all, "words of " + all, text -> Optional.ofNullable(words.get(text)));
    }

    private static Form number(Min least, Max most) {
        String range = least == null || most == null ? "" : " from " + least.value() + " to " + most.value();
        return new Form("is a whole number" + range, "whole numbers", text -> {
            try {
                return Optional.of(new BigDecimal(text).intValueExact());
            } catch (ArithmeticException | NumberFormatException none) {
                return Optional.empty();
            }
        });
    }

    private static Form amount(boolean above0) {
        return above0
                ? new Form("is an amount above 0, such as 1000.00", "amounts", text -> Optional.of(text)
                        .filter(digits -> digits.matches("\\d{1,15}(\\.\\d{1,2})?"))
                        .map(BigDecimal::new))
                : new Form("is an amount such as 1000.00", "amounts", Form::dollars);
    }

    /** As people write dollars and cents. */
    private static Optional<BigDecimal> dollars(String text) {
        WrittenNumber number = WrittenNumber.of(text);
        boolean fits = number.isRead()
                && number.unit() != WrittenNumber.Unit.PERCENT
                && number.value().signum() >= 0
                && number.value().scale() <= 2
                && number.value().precision() - number.value().scale() <= LONGEST_AMOUNT;
        return fits ? Optional.of(number.value()) : Optional.empty();
    }

    private static Optional<Subject> subject(String text) {
        int colon = text.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(new Subject(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> !at.isBefore(EARLIEST) && !at.isAfter(LATEST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads what stands in JSON: words, texts and flags as such, numbers also where they stand in a text. */
    Optional<?> read(Object value, Class<?> type) {
        if (value instanceof BigDecimal number) {
            boolean plain = type != String.class && !type.isEnum() && !isEndless(number);
            return plain ? reader.apply(number.toPlainString()) : Optional.empty();
        }
        boolean fits = type == Boolean.class ? value instanceof Boolean : value instanceof String;
        return fits ? reader.apply(value.toString()) : Optional.empty();
    }

    /** 1e999999999 is short to write and endless to write out. */
    private static boolean isEndless(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }

    /** What is said of a field that is not so. */
    String sentence(String field) {
        return "'" + field + "' " + says + ".";
    }
}
