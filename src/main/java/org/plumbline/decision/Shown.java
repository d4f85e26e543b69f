package org.plumbline.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** How exact values are written for people. */
public final class Shown {
    private static final int MOST_DECIMALS = 40;
    private static final int YEAR = 4;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private static final Set<String> FIGURES =
            Set.of("count", "money", "percent", "percentage", "quantity", "minutes", "days", "ratio", "yesNo", "date");

    private Shown() {}

    /**
     * A value as its type is written: {@code 12,034}, {@code $2,469.13}, {@code 3.41%}, {@code 7.53},
     * {@code yes}, {@code March 5, 2024}.
     *
     * @param value an exact decimal or any other text, or null
     * @param type the type of a {@link Frame.Quantity}
     * @return "unknown" for null
     */
    public static String of(String value, String type) {
        if (value == null) {
            return "unknown";
        }
        return switch (type) {
            case "count" -> grouped(new BigDecimal(value), 0);
            case "money" -> dollars(new BigDecimal(value));
            case "percent" -> percent(new BigDecimal(value));
            case "percentage" -> percent(new BigDecimal(value).movePointLeft(2));
            case "yesNo" -> Boolean.parseBoolean(value) ? "yes" : "no";
            case "date" -> LocalDate.parse(value).format(DAY);
            case "month" -> YearMonth.parse(value).format(MONTH);
            case "period" -> value.length() > YEAR ? of(value, "month") : value;
            case "quantity", "minutes", "days", "ratio" -> grouped(rounded(new BigDecimal(value)), 0);
            default -> value;
        };
    }

    /** A fact as it is told: its value, or why it has none. */
    public static String given(String value, String type, String origin) {
        if (value != null) {
            return of(value, type);
        }
        return origin == null ? "not submitted" : origin;
    }

    /** Whether values of a type are figures that belong in a sentence, and not words of a model's own. */
    public static boolean isFigure(String type) {
        return FIGURES.contains(type);
    }

    /** A label within a sentence; an acronym such as ID keeps its capitals, and so does the letter of a C-section. */
    public static String lowerFirst(String label) {
        boolean keeps = label.length() > 1 && (Character.isUpperCase(label.charAt(1)) || label.charAt(1) == '-');
        return keeps ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /** A phrase at the beginning of a line. */
    static String upperFirst(String phrase) {
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** Dollars and cents. */
    public static String dollars(BigDecimal amount) {
        return amount == null ? "unknown" : "$" + grouped(amount, 2);
    }

    /** A part of one as a percentage: {@code 0.04} is 4%. */
    public static String percent(BigDecimal part) {
        return grouped(rounded(part.movePointRight(2)), 0) + "%";
    }

    /**
     * Two decimals, or as many more as it takes not to show a value as a round number that it only comes near: 3.0004
     * is never shown as 3.
     */
    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        for (int decimals = 3; decimals <= MOST_DECIMALS && isRounder(shown, value); decimals++) {
            shown = value.setScale(decimals, RoundingMode.HALF_UP);
        }
        return shown;
    }

    private static boolean isRounder(BigDecimal shown, BigDecimal value) {
        return shown.compareTo(value) != 0 && shown.stripTrailingZeros().scale() < 2;
    }

    /** With a comma between thousands, and no more decimals than needed. */
    private static String grouped(BigDecimal value, int fewestDecimals) {
        int decimals = Math.max(fewestDecimals, value.stripTrailingZeros().scale());
        StringBuilder written =
                new StringBuilder(value.setScale(Math.min(decimals, MOST_DECIMALS), RoundingMode.HALF_EVEN)
                        .toPlainString());
        int point = written.indexOf(".");
        int first = value.signum() < 0 ? 1 : 0;
        for (int place = (point < 0 ? written.length() : point) - 3; place > first; place -= 3) {
            written.insert(place, ',');
        }
        return written.toString();
    }
}
