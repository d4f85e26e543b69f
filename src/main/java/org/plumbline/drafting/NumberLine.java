package org.plumbline.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plumbline.editing.TableForm;
import org.plumbline.rulebook.Span;
import org.plumbline.rulebook.Stretch;

/**
 * What the rows of a table say of one number, to be drawn: a lane for each row, its bounds at even steps and not to scale,
 * so that the narrowest gap is seen.
 *
 * @param label what people call the number
 * @param ticks the bounds there are
 * @param bands where no row holds, or more than one
 */
public record NumberLine(String label, List<Tick> ticks, List<Bar> bars, List<Band> bands) {
    private static final int MOST_ROWS = 24;
    private static final int MOST_TICKS = 12;
    private static final int LEFT = 120;
    private static final int RIGHT = 330;
    private static final int LANE = 26;
    private static final int TOP = 8;
    private static final int FIRST = 16;
    private static final int SECOND = 32;
    private static final int CROWDED = 4;
    private static final int LONGEST_NAME = 15;

    /** A bound, how far to the right it stands, and how far below the axis it is written. */
    public record Tick(int x, int down, String text) {}

    /**
     * What a row lets pass.
     *
     * @param y the middle of its lane
     * @param fromIncluded whether its lower bound is its own; null where it has none
     */
    public record Bar(String row, String test, int y, int from, int to, Boolean fromIncluded, Boolean toIncluded) {
        /** How wide it is; one value alone has some width too. */
        public int width() {
            return Math.max(to - from, 2);
        }

        /** The row's id, shortened from its middle where it is long. */
        public String name() {
            int length = row.length();
            return length <= LONGEST_NAME ? row : row.substring(0, 5) + "…" + row.substring(length - 9);
        }
    }

    /** Where it is wrong. @param isGap no row holds there; else several do */
    public record Band(boolean isGap, int from, int to, String words) {
        /** How wide it is; one value alone has some width too. */
        public int width() {
            return Math.max(to - from, 6);
        }

        /** Where it begins, so that one value alone lies in its middle. */
        public int left() {
            return from - (width() - (to - from)) / 2;
        }
    }

    /** How high the picture is. */
    public int height() {
        return axis() + SECOND + 8;
    }

    /** Where the axis lies. */
    public int axis() {
        return TOP + bars.size() * LANE + 4;
    }

    /** What is wrong with a table. @param region a stretch for each input */
    public record Wrong(boolean isGap, List<Stretch> region) {}

    /** A line for each number whose rows have bounds. */
    public static List<NumberLine> of(TableForm table, List<Wrong> wrong) {
        List<NumberLine> lines = new ArrayList<>();
        for (int column = 0; column < table.inputs(); column++) {
            of(table, column, wrong).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<NumberLine> of(TableForm table, int column, List<Wrong> wrong) {
        TableForm.Heading heading = table.headings().get(column);
        List<TableForm.Line> rows = table.lines().stream()
                .filter(line -> Span.of(line.cells().get(column)).isPresent())
                .toList();
        List<Wrong> here = wrong.stream()
                .filter(each -> Span.of(test(each, heading)).isPresent())
                .toList();
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        Stream.concat(
                        rows.stream().map(line -> line.cells().get(column)),
                        here.stream().map(each -> test(each, heading)))
                .flatMap(test -> Span.of(test).stream())
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(bound -> bound != null)
                .forEach(bounds::add);
        if (rows.size() < 2 || rows.size() > MOST_ROWS || bounds.size() > MOST_TICKS) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(List.copyOf(bounds)).line(heading.label(), column, rows, here, heading));
    }

    private static String test(Wrong wrong, TableForm.Heading heading) {
        return stretch(wrong, heading).map(Stretch::test).orElse("-");
    }

    private static Optional<Stretch> stretch(Wrong wrong, TableForm.Heading heading) {
        return wrong.region().stream()
                .filter(stretch -> stretch.column().equals(heading.expression()))
                .findFirst();
    }

    /** Where everything lies, once all bounds are known. */
    private record Drawing(List<BigDecimal> bounds) {
        private NumberLine line(
                String label, int column, List<TableForm.Line> rows, List<Wrong> wrong, TableForm.Heading heading) {
            List<Bar> bars = new ArrayList<>();
            rows.forEach(row -> bars.add(bar(row.key(), row.cells().get(column), bars.size())));
            return new NumberLine(
                    label,
                    bounds.stream()
                            .map(bound -> new Tick(x(bound), down(bound), bound.toPlainString()))
                            .toList(),
                    bars,
                    wrong.stream().map(each -> band(each, heading)).toList());
        }

        private int x(BigDecimal bound) {
            int steps = bounds.size() + 1;
            int at = 0;
            while (bounds.get(at).compareTo(bound) != 0) {
                at++;
            }
            return LEFT + (RIGHT - LEFT) * (at + 1) / steps;
        }

        /** Every other one a line lower where they are many, so that none is written over another. */
        private int down(BigDecimal bound) {
            return bounds.size() > CROWDED && bounds.indexOf(bound) % 2 == 1 ? SECOND : FIRST;
        }

        private Bar bar(String row, String test, int lane) {
            Span span = Span.of(test).orElseThrow();
            return new Bar(
                    row,
                    test,
                    TOP + lane * LANE + LANE / 2,
                    span.from() == null ? LEFT : x(span.from()),
                    span.to() == null ? RIGHT : x(span.to()),
                    span.from() == null ? null : span.fromIncluded(),
                    span.to() == null ? null : span.toIncluded());
        }

        private Band band(Wrong wrong, TableForm.Heading heading) {
            Stretch stretch = stretch(wrong, heading).orElseThrow();
            Span span = Span.of(stretch.test()).orElseThrow();
            return new Band(
                    wrong.isGap(),
                    span.from() == null ? LEFT : x(span.from()),
                    span.to() == null ? RIGHT : x(span.to()),
                    stretch.words());
        }
    }
}
