package org.plumbline.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;

/** Makes a chart of each standard whose table tests a quantity that its months have. */
final class Charts {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final String NO_FIGURE = "-";

    /** Room above the highest and below the lowest, as a part of what lies between. */
    private static final BigDecimal ROOM = new BigDecimal("0.15");

    private static final int PLACES = 4;

    private final String standard;
    private final Map<Integer, Decision> months;
    private final Decision any;
    private final Frame.Quantity quantity;
    private final int input;

    private Charts(String standard, Map<Integer, Decision> months, Decision any, int input) {
        this.standard = standard;
        this.months = months;
        this.any = any;
        this.input = input;
        this.quantity = any.explanation().frame().inputs().get(input);
    }

    /**
     * Charts in the order of the contract.
     *
     * @param monthly one assessment a month at most
     */
    static List<Chart> of(List<Assessment> monthly) {
        Map<String, Map<Integer, Decision>> standards = new LinkedHashMap<>();
        for (Assessment assessment : monthly) {
            for (Decision decision : assessment.decisions()) {
                if (decision.subject().isContractor()) {
                    standards
                            .computeIfAbsent(decision.standard(), absent -> new LinkedHashMap<>())
                            .put(assessment.submission().period().month(), decision);
                }
            }
        }
        return standards.entrySet().stream()
                .flatMap(each -> chart(each.getKey(), each.getValue()))
                .toList();
    }

    private static Stream<Chart> chart(String standard, Map<Integer, Decision> months) {
        return months.values().stream()
                .filter(decision -> decision.explanation().trail().tested())
                .findFirst()
                .flatMap(any -> measured(any.explanation().frame())
                        .mapToObj(input -> new Charts(standard, months, any, input))
                        .map(Charts::chart)
                        .filter(chart -> chart != null)
                        .findFirst())
                .stream();
    }

    /** The columns that test a figure which the model derives. */
    private static IntStream measured(Frame frame) {
        return IntStream.range(0, frame.inputs().size())
                .filter(column -> Shown.isFigure(frame.inputs().get(column).type())
                        && frame.computed().stream().anyMatch(quantity -> quantity.name()
                                .equals(frame.inputs().get(column).name())));
    }

    /** Null where no month has a figure. */
    private Chart chart() {
        List<BigDecimal> values =
                IntStream.rangeClosed(1, 12).mapToObj(this::value).toList();
        TreeSet<BigDecimal> marks = marks();
        TreeSet<BigDecimal> all = new TreeSet<>(marks);
        values.stream().filter(value -> value != null).forEach(all::add);
        if (all.size() == marks.size() && values.stream().allMatch(value -> value == null)) {
            return null;
        }
        BigDecimal between = all.last().subtract(all.first());
        BigDecimal room = (between.signum() == 0 ? all.last().max(BigDecimal.ONE) : between).multiply(ROOM);
        BigDecimal low = all.first().subtract(room).max(BigDecimal.ZERO);
        BigDecimal high = all.last().add(room);
        return new Chart(
                standard,
                any.title(),
                quantity.label(),
                shown(low),
                shown(high),
                marks.stream().map(this::exact).toList(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(month, values))
                        .toList(),
                heights(values.stream(), low, high),
                heights(marks.stream(), low, high));
    }

    private BigDecimal value(int month) {
        Decision decision = months.get(month);
        if (decision == null || !decision.explanation().trail().tested()) {
            return null;
        }
        String text = decision.explanation().trail().inputs().get(input);
        return text != null && text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : null;
    }

    /** The numbers at which the rows of the table tell levels apart. */
    private TreeSet<BigDecimal> marks() {
        return any.explanation().frame().rows().stream()
                .flatMap(row -> NUMBER.matcher(row.tests().get(input)).results())
                .map(found -> new BigDecimal(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Chart.Month month(int number, List<BigDecimal> values) {
        Decision decision = months.get(number);
        BigDecimal value = values.get(number - 1);
        return new Chart.Month(
                Month.of(number).getDisplayName(TextStyle.SHORT, Locale.US),
                value == null ? "none" : shown(value),
                decision == null ? "" : below(decision.outcome()));
    }

    private static String below(Outcome outcome) {
        return outcome.isShortfall() ? "below" : "";
    }

    private String shown(BigDecimal value) {
        return exact(value.round(new MathContext(PLACES)));
    }

    private String exact(BigDecimal value) {
        return Shown.of(value.toPlainString(), quantity.type());
    }

    private static String heights(Stream<BigDecimal> values, BigDecimal low, BigDecimal high) {
        List<String> heights = new ArrayList<>();
        values.forEach(value -> heights.add(
                value == null
                        ? NO_FIGURE
                        : value.subtract(low)
                                .divide(high.subtract(low), MathContext.DECIMAL32)
                                .setScale(PLACES, java.math.RoundingMode.HALF_UP)
                                .toPlainString()));
        return String.join(" ", heights);
    }
}
