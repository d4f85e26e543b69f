package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.util.TypeUtil;

/** Gives values of FEEL as trees of Map, List, String, Boolean and null, as JSON has them. */
final class ValueTree {
    static final String START = "start";
    static final String END = "end";
    static final String START_INCLUDED = "startIncluded";
    static final String END_INCLUDED = "endIncluded";

    /** FEEL bounds no exponent: written out, 10 ** 999999999 would fill the memory. */
    private static final int LONGEST_WRITTEN_OUT = 100;

    private ValueTree() {}

    static Object of(Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return text(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ValueTree::of).toList();
        }
        if (value instanceof Map<?, ?> context) {
            Map<String, Object> tree = new LinkedHashMap<>();
            context.forEach((name, each) -> tree.put(String.valueOf(name), of(each)));
            return tree;
        }
        if (value instanceof Range range) {
            return of(range);
        }
        return value instanceof FEELFunction function
                ? "function " + function.getName()
                : TypeUtil.formatValue(value, false);
    }

    private static Map<String, Object> of(Range range) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(START, of(range.getLowEndPoint()));
        tree.put(END, of(range.getHighEndPoint()));
        tree.put(START_INCLUDED, range.getLowBoundary() == Range.RangeBoundary.CLOSED);
        tree.put(END_INCLUDED, range.getHighBoundary() == Range.RangeBoundary.CLOSED);
        return tree;
    }

    private static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return Math.abs((long) shortest.scale()) > LONGEST_WRITTEN_OUT ? shortest.toString() : shortest.toPlainString();
    }
}
