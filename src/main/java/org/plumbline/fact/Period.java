package org.plumbline.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a submission is about: a calendar month such as {@code 2017-03}, or a contract year such as {@code 2017}.
 *
 * @param year four digits
 * @param month 1 to 12, or 0 for the whole year
 */
public record Period(int year, int month) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");

    /** Reads {@code YYYY} or {@code YYYY-MM}; empty when the text is neither. */
    public static Optional<Period> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int month = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        return Optional.of(new Period(Integer.parseInt(form.group(1)), month));
    }

    /** A month as the calendar names it. */
    public static Period of(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue());
    }

    public boolean isMonth() {
        return month != 0;
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, isMonth() ? month : 1, 1);
    }

    public LocalDate lastDay() {
        return YearMonth.of(year, isMonth() ? month : 12).atEndOfMonth();
    }

    /** The twelve months of the year it is or lies in. */
    public List<Period> monthsOfYear() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(number -> new Period(year, number))
                .toList();
    }

    /** How many months another month comes after this one; negative where before. */
    public int monthsUntil(Period later) {
        return (later.year - year) * 12 + later.month - month;
    }

    @Override
    public String toString() {
        // In the digits of no locale: this is what is kept and compared.
        return isMonth()
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d", year);
    }
}
