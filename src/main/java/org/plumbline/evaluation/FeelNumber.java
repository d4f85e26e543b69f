package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers as exactly as FEEL keeps them: 34 digits (DMN 1.5, 10.3.2.3.1). */
final class FeelNumber {
    private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,4})?");
    private static final int GREATEST_EXPONENT = 6144;

    private FeelNumber() {}

    /** A number, or a text that is one; empty for anything else, and for what FEEL would round. */
    static Optional<BigDecimal> read(Object tree) {
        BigDecimal number = tree instanceof BigDecimal exact
                ? exact
                : tree instanceof String text && FORM.matcher(text).matches() ? new BigDecimal(text) : null;
        return Optional.ofNullable(number)
                .filter(each -> each.precision() <= MathContext.DECIMAL128.getPrecision()
                        && Math.abs((long) each.scale()) <= GREATEST_EXPONENT);
    }
}
