package org.plumbline.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads a stated value as the type its fact declares, exactly. */
final class FactValue {
    private static final int WHOLE_DIGITS = 15;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,4})?");
    private static final int LONGEST_NUMBER = 100;

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

    /** Gives the number stated, as a JSON number or as text, with the decimals its type has at most. */
    static BigDecimal read(Fact fact, Object stated) throws Refused {
        BigDecimal number = normal(number(fact, stated));
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

    /** Bounds the scale too, before anything expands it: 1e-999999999 is short to write and endless to write out. */
    static boolean isTooLong(BigDecimal number) {
        long wholeDigits = (long) number.precision() - number.scale();
        return wholeDigits > WHOLE_DIGITS || number.precision() > 2 * WHOLE_DIGITS || number.scale() > 2 * WHOLE_DIGITS;
    }

    /** Zero, however many decimals it was written with, is zero. */
    static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    private static BigDecimal number(Fact fact, Object stated) throws Refused {
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
                "'" + fact.label() + "' is a number of " + fact.unit()
                        + "; write it in plain digits, such as 1200 or \"1200\".");
    }

    private static BigDecimal withDecimals(Fact fact, BigDecimal number) throws Refused {
        try {
            return switch (fact.type()) {
                case COUNT -> number.setScale(0, RoundingMode.UNNECESSARY);
                case MONEY -> number.setScale(2, RoundingMode.UNNECESSARY);
                case QUANTITY -> new BigDecimal(number.stripTrailingZeros().toPlainString());
                case ANSWERS -> throw new IllegalArgumentException(fact.id() + " is no number");
            };
        } catch (ArithmeticException tooFine) {
            throw fact.type() == FactType.COUNT
                    ? new Refused("FA-004", "'" + fact.label() + "' counts " + fact.unit() + "; write a whole number.")
                    : new Refused(
                            "FA-006", "'" + fact.label() + "' is in dollars and cents; write two decimals at most.");
        }
    }
}
