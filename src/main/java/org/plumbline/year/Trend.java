package org.plumbline.year;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;
import org.plumbline.web.page.PageWords;

/**
 * A figure over the months of a year, drawn against the bounds of its table. Lengths are in the units of its picture,
 * 340 by 120.
 *
 * @param title the standard and the figure
 * @param told the same for somebody who does not see it
 * @param lines points of a line for each stretch of months without a gap
 */
public record Trend(String title, String told, List<String> lines, List<Dot> dots, List<Bound> bounds) {
    private static final int LEFT = 12;
    private static final int STEP = 22;
    private static final int TOP = 12;
    private static final int HEIGHT = 80;
    private static final int FEWEST = 2;

    /** A month's value. */
    public record Dot(String x, String y, Outcome outcome, String told) {}

    /** A bound of the table, with where its words stand. */
    public record Bound(String y, String textY, String shown) {}

    /** The trend of a row over its months; empty where there is too little to draw. */
    static Optional<Trend> of(HeatRow row, List<String> months) {
        List<Measured> measured = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            Decision decision = row.cells().get(month).only();
            measured.add(decision == null ? null : Measured.of(decision).orElse(null));
        }
        long known = measured.stream().filter(each -> each != null).count();
        return known < FEWEST ? Optional.empty() : Optional.of(drawn(row, months, measured));
    }

    private static Trend drawn(HeatRow row, List<String> months, List<Measured> measured) {
        Measured last = measured.stream()
                .filter(each -> each != null)
                .reduce((one, next) -> next)
                .orElseThrow();
        TreeSet<BigDecimal> all = new TreeSet<>(last.bounds());
        measured.stream().filter(each -> each != null).forEach(each -> all.add(each.value()));
        Scale scale = new Scale(all.first().doubleValue(), all.last().doubleValue());
        List<Dot> dots = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int month = 0; month < measured.size(); month++) {
            Measured each = measured.get(month);
            if (each == null) {
                lines.add(line.toString());
                line.setLength(0);
                continue;
            }
            Decision decision = row.cells().get(month).only();
            Dot dot = new Dot(
                    number(LEFT + month * STEP),
                    scale.y(each.value()),
                    decision.outcome(),
                    months.get(month) + ": " + each.shown() + ", " + PageWords.word(decision.outcome()));
            dots.add(dot);
            line.append(dot.x()).append(',').append(dot.y()).append(' ');
        }
        lines.add(line.toString());
        String title = row.standard() + " " + last.label() + (row.subject().isEmpty() ? "" : ", " + row.subject());
        String told = title + ". " + dots.stream().map(Dot::told).collect(Collectors.joining("; "));
        return new Trend(
                title,
                told,
                lines.stream().filter(points -> points.contains(" ")).toList(),
                dots,
                last.bounds().stream()
                        .map(bound -> new Bound(scale.y(bound), scale.textY(bound), last.shown(bound)))
                        .toList());
    }

    /** From values to heights; the least and the greatest fill the picture. */
    private record Scale(double least, double greatest) {
        String y(BigDecimal value) {
            return number(at(value));
        }

        String textY(BigDecimal value) {
            return number(at(value) + 4);
        }

        private double at(BigDecimal value) {
            double span = greatest - least;
            return span == 0 ? TOP + HEIGHT / 2.0 : TOP + HEIGHT * (greatest - value.doubleValue()) / span;
        }
    }

    private static String number(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }
}
