package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.chrono.ChronoPeriod;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.feel.runtime.functions.DateAndTimeFunction;
import org.kie.dmn.feel.runtime.functions.DateFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.TimeFunction;

/** Reads single values as JSON has them; null for what is none of the kind. Times are read by FEEL's own functions. */
final class FeelLiteral {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?([eE][+-]?\\d{1,4})?");
    private static final int GREATEST_EXPONENT = 6144;

    private FeelLiteral() {}

    /** A number or a text that is one, if FEEL keeps it exactly: with 34 digits (DMN 1.5, 10.3.2.3.1). */
    static BigDecimal number(Object tree) {
        BigDecimal number = tree instanceof BigDecimal exact
                ? exact
                : tree instanceof String text && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        return number != null
                        && number.precision() <= MathContext.DECIMAL128.getPrecision()
                        && Math.abs((long) number.scale()) <= GREATEST_EXPONENT
                ? number
                : null;
    }

    static Object text(Object tree) {
        return tree instanceof String ? tree : null;
    }

    static Object truth(Object tree) {
        return tree instanceof Boolean ? tree : null;
    }

    static Object day(Object tree) {
        return read(tree, DateFunction.INSTANCE::invoke);
    }

    static Object time(Object tree) {
        return read(tree, TimeFunction.INSTANCE::invoke);
    }

    static Object dayAndTime(Object tree) {
        return read(tree, DateAndTimeFunction.INSTANCE::invoke);
    }

    static Object daysAndTime(Object tree) {
        return duration(tree) instanceof Duration days ? days : null;
    }

    static Object yearsAndMonths(Object tree) {
        return duration(tree) instanceof ChronoPeriod months ? months : null;
    }

    private static Object duration(Object tree) {
        return read(tree, DurationFunction.INSTANCE::invoke);
    }

    /** A day, a time, both or a duration, whichever it is. */
    static Object temporal(Object tree) {
        return Stream.<Function<Object, Object>>of(
                        FeelLiteral::day, FeelLiteral::time, FeelLiteral::dayAndTime, FeelLiteral::duration)
                .map(reader -> reader.apply(tree))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Object read(Object tree, Function<String, FEELFnResult<?>> function) {
        return tree instanceof String text ? function.apply(text).getOrElse(null) : null;
    }
}
