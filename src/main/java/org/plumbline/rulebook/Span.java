package org.plumbline.rulebook;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers that a cell's test lets pass, where they are one stretch.
 *
 * @param from null: no bound below
 * @param to null: no bound above
 */
public record Span(BigDecimal from, boolean fromIncluded, BigDecimal to, boolean toIncluded) {
    private static final String NUMBER = "(-?\\d{1,40}(?:\\.\\d{1,40})?)";
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*" + NUMBER);
    private static final Pattern RANGE =
            Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*([\\[)\\]])");
    private static final Pattern VALUE = Pattern.compile(NUMBER);

    /** Empty for a test that is another one, or lets everything pass. */
    public static Optional<Span> of(String test) {
        String written = test.strip();
        Matcher comparison = COMPARISON.matcher(written);
        if (comparison.matches()) {
            return Optional.of(compared(comparison.group(1), new BigDecimal(comparison.group(2))));
        }
        Matcher range = RANGE.matcher(written);
        if (range.matches()) {
            return Optional.of(new Span(
                    new BigDecimal(range.group(2)),
                    "[".equals(range.group(1)),
                    new BigDecimal(range.group(3)),
                    "]".equals(range.group(4))));
        }
        return VALUE.matcher(written).matches()
                ? Optional.of(new Span(new BigDecimal(written), true, new BigDecimal(written), true))
                : Optional.empty();
    }

    private static Span compared(String sign, BigDecimal bound) {
        boolean included = sign.length() > 1;
        return sign.startsWith(">") ? new Span(bound, included, null, false) : new Span(null, false, bound, included);
    }

    /** Whether it is one value alone. */
    boolean isValue() {
        return from != null && to != null && from.compareTo(to) == 0;
    }

    /** Both as one, where one begins just where the other ends; else empty. */
    public Optional<Span> joined(Span other) {
        if (meets(other)) {
            return Optional.of(new Span(from, fromIncluded, other.to, other.toIncluded));
        }
        return other.meets(this)
                ? Optional.of(new Span(other.from, other.fromIncluded, to, toIncluded))
                : Optional.empty();
    }

    /** The bound between belongs to one of them, and not to both. */
    private boolean meets(Span next) {
        return to != null && next.from != null && to.compareTo(next.from) == 0 && toIncluded != next.fromIncluded;
    }

    /** As a cell would have it. */
    public String test() {
        if (from == null) {
            return to == null ? "-" : (toIncluded ? "<= " : "< ") + to.toPlainString();
        }
        if (to == null) {
            return (fromIncluded ? ">= " : "> ") + from.toPlainString();
        }
        return (fromIncluded ? "[" : "(") + from.toPlainString() + ".." + to.toPlainString() + (toIncluded ? "]" : ")");
    }
}
