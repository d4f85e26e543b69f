package org.plumbline.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.fact.Days;
import org.plumbline.fact.Period;
import org.plumbline.fact.Written;
import org.plumbline.fact.WrittenNumber;

/** Reads a stated value as the type its fact declares, exactly. */
final class FactValue {
    private static final int WHOLE_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,4})?");
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 1_000;

    /** A point between thousands looks so; what is counted, and dollars, have no three decimals. */
    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private FactValue() {}

    /** A value its fact does not allow. */
    static final class Refused extends Exception {
        private final String code;

        Refused(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * Gives the value stated: a {@link BigDecimal} for a number, a Boolean for yes or no, a {@link LocalDate} for a day,
     * a String for a month, a word or a text.
     */
    static Object read(Fact fact, Object stated) throws Refused {
        return switch (fact.type()) {
            case COUNT, MONEY, QUANTITY -> within(fact, number(fact, stated));
            case YES_NO -> yesOrNo(fact, stated);
            case DATE -> date(fact, plain(stated));
            case MONTH -> month(fact, plain(stated));
            case WORD -> word(fact, plain(stated));
            case TEXT -> text(fact, plain(stated));
            case ANSWERS, LIST -> throw new IllegalArgumentException(fact.id() + " is no single value");
        };
    }

    private static Object plain(Object stated) {
        return stated instanceof Written written ? written.text() : stated;
    }

    private static BigDecimal number(Fact fact, Object stated) throws Refused {
        BigDecimal number = normal(digits(fact, stated));
        if (number.signum() < 0) {
            throw new Refused("FA-003", "'" + fact.label() + "' is 0 or more; it can't be negative.");
        }
        if (isTooLong(number)) {
            throw new Refused(
                    "FA-006",
                    "'" + fact.label() + "' has more digits than the " + WHOLE_DIGITS + " before the decimal point and "
                            + 2 * WHOLE_DIGITS + " in all that are kept exactly; check the figure.");
        }
        return withDecimals(fact, number);
    }

    private static BigDecimal within(Fact fact, BigDecimal number) throws Refused {
        if (fact.least() != null && number.compareTo(fact.least()) < 0) {
            throw new Refused(
                    "FA-015",
                    "'" + fact.label() + "' is " + fact.least().toPlainString() + " or more; check the figure.");
        }
        if (fact.most() != null && number.compareTo(fact.most()) > 0) {
            throw new Refused(
                    "FA-015",
                    "'" + fact.label() + "' is at most " + fact.most().toPlainString() + "; check the figure.");
        }
        return number;
    }

    private static Boolean yesOrNo(Fact fact, Object stated) throws Refused {
        if (stated instanceof Written written) {
            // A spreadsheet writes them in capitals.
            return yesOrNo(fact, written.text().toLowerCase(Locale.ROOT));
        }
        if (stated instanceof Boolean answer) {
            return answer;
        }
        if ("true".equals(stated) || "false".equals(stated)) {
            return Boolean.valueOf((String) stated);
        }
        throw new Refused("FA-002", "'" + fact.label() + "' is answered with true or false.");
    }

    private static LocalDate date(Fact fact, Object stated) throws Refused {
        return Days.parse(stated)
                .orElseThrow(() -> new Refused("FA-002", "'" + fact.label() + "' is a day; write it as YYYY-MM-DD."));
    }

    private static String month(Fact fact, Object stated) throws Refused {
        return Period.parse(String.valueOf(stated))
                .filter(Period::isMonth)
                .map(Period::toString)
                .orElseThrow(() -> new Refused("FA-002", "'" + fact.label() + "' is a month; write it as YYYY-MM."));
    }

    private static String word(Fact fact, Object stated) throws Refused {
        if (stated instanceof String word && fact.values().contains(word)) {
            return word;
        }
        throw new Refused("FA-002", "'" + fact.label() + "' is one of " + String.join(", ", fact.values()) + ".");
    }

    private static String text(Fact fact, Object stated) throws Refused {
        if (stated instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && text.indexOf('\0') < 0) {
            return text;
        }
        throw new Refused("FA-002", "'" + fact.label() + "' is a text of 1 to " + LONGEST_TEXT + " characters.");
    }

    /** Bounds the scale too, before anything expands it: 1e-999999999 is short to write and endless to write out. */
    static boolean isTooLong(BigDecimal number) {
        long wholeDigits = (long) number.precision() - number.scale();
        return wholeDigits > WHOLE_DIGITS || number.precision() > 2 * WHOLE_DIGITS || number.scale() > 2 * WHOLE_DIGITS;
    }

    /** Zero, however many decimals it was written with, is zero. */
    static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    /** What somebody wrote, where it can mean one number of what the fact is about. */
    private static BigDecimal written(Fact fact, String text) throws Refused {
        WrittenNumber number = WrittenNumber.of(text);
        if (!number.isRead()) {
            throw new Refused("FA-002", "'" + fact.label() + "' is " + asked(fact) + ": " + number.mend() + ".");
        }
        boolean fits =
                switch (number.unit()) {
                    case NONE -> true;
                    case DOLLARS -> fact.type() == FactType.MONEY;
                    case PERCENT -> fact.isPartOfOne();
                };
        if (!fits) {
            throw new Refused(
                    "FA-002",
                    "'" + fact.label() + "' is " + asked(fact)
                            + ", and no dollars or percentage is meant; see whether the figure stands in its place.");
        }
        if (fact.type() != FactType.QUANTITY && EITHER.matcher(text).matches()) {
            throw new Refused(
                    "FA-002",
                    "'" + fact.label() + "' may be meant as " + text.substring(0, text.indexOf('.')) + " or as "
                            + text.replace(".", "") + "; write the one that is meant, without a point.");
        }
        return number.value();
    }

    /** What a figure is, in words: only what is counted is named, as parts and days of the month are not. */
    private static String asked(Fact fact) {
        return switch (fact.type()) {
            case MONEY -> "an amount in dollars";
            case COUNT -> fact.unit().contains(" of ") ? "a number" : "a number of " + fact.unit();
            default -> "a number";
        };
    }

    private static BigDecimal digits(Fact fact, Object stated) throws Refused {
        if (stated instanceof Written written) {
            return written(fact, written.text());
        }
        if (stated instanceof BigDecimal number) {
            return number;
        }
        if (stated instanceof String text
                && text.length() <= LONGEST_NUMBER
                && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        throw new Refused(
                "FA-002",
                "'" + fact.label() + "' is " + asked(fact) + "; write it in plain digits, such as 1200 or \"1200\".");
    }

    private static BigDecimal withDecimals(Fact fact, BigDecimal number) throws Refused {
        try {
            return switch (fact.type()) {
                case COUNT -> number.setScale(0, RoundingMode.UNNECESSARY);
                case MONEY -> number.setScale(2, RoundingMode.UNNECESSARY);
                case QUANTITY -> new BigDecimal(number.stripTrailingZeros().toPlainString());
                default -> throw new IllegalArgumentException(fact.id() + " is no number");
            };
        } catch (ArithmeticException tooFine) {
            throw fact.type() == FactType.COUNT
                    ? new Refused("FA-004", "'" + fact.label() + "' counts " + fact.unit() + "; write a whole number.")
                    : new Refused(
                            "FA-006", "'" + fact.label() + "' is in dollars and cents; write two decimals at most.");
        }
    }
}
