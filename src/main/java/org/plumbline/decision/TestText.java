package org.plumbline.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says the tests of a table's cells in words: {@code > 0.03} is "more than 3%", {@code [0.02..0.03]} is "2% to 3%". A test of
 * another form is told as it is written.
 */
public final class TestText {
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\[)\\]])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.+)\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("(?:date\\s*\\(|@)\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)?");
    private static final Map<String, String> COMPARED =
            Map.of(">", "more than", ">=", "at least", "<", "less than", "<=", "at most");
    private static final Map<String, String> COMPARED_DAYS =
            Map.of(">", "after", ">=", "on or after", "<", "before", "<=", "on or before");

    private final String type;

    private TestText(String type) {
        this.type = type;
    }

    /**
     * A test in words.
     *
     * @param type how the tested value is written, as of a {@link Frame.Quantity}
     */
    public static String of(String test, String type) {
        String written = test.strip();
        return isAny(written) ? "any" : new TestText(type).tests(written).orElse(written);
    }

    /** Whether any value passes, so that nothing is tested. */
    static boolean isAny(String test) {
        return "-".equals(test.strip());
    }

    private Optional<String> tests(String written) {
        Matcher negation = NEGATION.matcher(written);
        if (negation.matches()) {
            return tests(negation.group(1)).map(inner -> "other than " + inner);
        }
        List<String> words = new ArrayList<>();
        for (String part : parts(written)) {
            Optional<String> told = test(part.strip());
            if (told.isEmpty()) {
                return Optional.empty();
            }
            words.add(told.get());
        }
        int last = words.size() - 1;
        return Optional.of(
                last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last));
    }

    private Optional<String> test(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            return compared(comparison.group(1), comparison.group(2));
        }
        Matcher range = RANGE.matcher(part);
        return range.matches() ? range(range) : value(part);
    }

    private Optional<String> compared(String sign, String bound) {
        boolean day = DAY.matcher(bound.strip()).matches();
        return value(bound.strip()).map(shown -> (day ? COMPARED_DAYS : COMPARED).get(sign) + " " + shown);
    }

    private Optional<String> range(Matcher range) {
        boolean fromIncluded = "[".equals(range.group(1));
        boolean toIncluded = "]".equals(range.group(4));
        if (fromIncluded && toIncluded) {
            return value(range.group(2)).flatMap(from -> value(range.group(3)).map(to -> from + " to " + to));
        }
        return compared(fromIncluded ? ">=" : ">", range.group(2))
                .flatMap(from ->
                        compared(toIncluded ? "<=" : "<", range.group(3)).map(to -> from + " and " + to));
    }

    /** A literal as people read it; empty for what is none, such as the name of another quantity. */
    private Optional<String> value(String literal) {
        Matcher text = TEXT.matcher(literal);
        if (text.matches()) {
            return Optional.of(Wording.value(text.group(1), ""));
        }
        Matcher day = DAY.matcher(literal);
        if (day.matches()) {
            return Optional.of(Shown.of(day.group(1), "date"));
        }
        if ("null".equals(literal)) {
            return Optional.of("unknown");
        }
        boolean known = NUMBER.matcher(literal).matches() || "true".equals(literal) || "false".equals(literal);
        return known ? Optional.of(Wording.value(literal, type)) : Optional.empty();
    }

    /** The alternatives of a cell, parted by commas that stand in no quotes or brackets. */
    private static List<String> parts(String written) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < written.length(); i++) {
            char each = written.charAt(i);
            quoted ^= each == '"';
            depth += quoted ? 0 : "([".indexOf(each) >= 0 ? 1 : ")]".indexOf(each) >= 0 ? -1 : 0;
            if (each == ',' && depth == 0 && !quoted) {
                parts.add(written.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(written.substring(start));
        return parts;
    }
}
