package org.plumbline.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;

/**
 * The figure that a decision's table tests first, with the bounds that its rows draw.
 *
 * @param type how it is written
 * @param bounds from the least to the greatest
 */
public record Measured(String label, String type, BigDecimal value, List<BigDecimal> bounds) {
    private static final int DECIMALS = 3;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.\"])\\d+(\\.\\d+)?(?![\\w\"])");

    /** What a decision measured; empty where its table tests no number, or the number is unknown. */
    static Optional<Measured> of(Decision decision) {
        Frame frame = decision.explanation().frame();
        List<String> values = decision.explanation().trail().inputs();
        if (values == null || !decision.explanation().trail().tested()) {
            return Optional.empty();
        }
        return IntStream.range(0, frame.inputs().size())
                .filter(column -> isNumber(frame.inputs().get(column), values.get(column)))
                .mapToObj(column -> of(frame, column, values.get(column)))
                .findFirst();
    }

    private static boolean isNumber(Frame.Quantity input, String value) {
        return value != null
                && value.matches("-?\\d+(\\.\\d+)?")
                && Shown.isFigure(input.type())
                && !List.of("yesNo", "date").contains(input.type());
    }

    private static Measured of(Frame frame, int column, String value) {
        Frame.Quantity input = frame.inputs().get(column);
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        frame.rows().forEach(row -> {
            Matcher numbers = NUMBER.matcher(row.tests().get(column));
            while (numbers.find()) {
                bounds.add(new BigDecimal(numbers.group()));
            }
        });
        return new Measured(input.label(), input.type(), new BigDecimal(value), List.copyOf(bounds));
    }

    String shown() {
        return shown(value);
    }

    /** With one decimal of a percentage, unless that would put it on another side of a bound. */
    public String brief() {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        boolean onItsSide = bounds.stream().allMatch(bound -> bound.compareTo(rounded) == bound.compareTo(value));
        return type.equals("percent") && onItsSide ? shown(rounded) : shown();
    }

    /** Another value of the same kind, as people read it. */
    String shown(BigDecimal other) {
        return Shown.of(other.toPlainString(), type);
    }
}
