package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Subject;

/** A comparison as a table that people read: a line for each decision, marked where it differs, with the reasons below. */
final class ComparisonText {
    private static final String NOTHING = "-";

    private ComparisonText() {}

    static String of(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add("left   " + side(comparison.left()));
        lines.add("right  " + side(comparison.right()));
        lines.add("");
        table(comparison, lines);
        lines.add("");
        lines.add("due: left " + due(comparison.left().settlement()) + ", right "
                + due(comparison.right().settlement()) + ", difference " + difference(comparison));
        lines.add(comparison.changed() + " of " + comparison.decisions().size() + " decisions differ");
        comparison
                .leftOut()
                .forEach(part ->
                        lines.add("left out under " + part.contract() + ", which does not know it: " + part.pointer()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String side(Comparison.Side side) {
        return Stream.concat(
                        Stream.of(side.contract()),
                        side.readings().entrySet().stream()
                                .map(reading -> reading.getKey() + " read as '" + reading.getValue() + "'"))
                .collect(Collectors.joining(", "));
    }

    private static void table(Comparison comparison, List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "left", "", "right", "", "subject"));
        comparison.decisions().forEach(pair -> rows.add(row(pair)));
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        lines.add(line(rows.get(0), widths));
        for (int i = 0; i < comparison.decisions().size(); i++) {
            lines.add(line(rows.get(i + 1), widths));
            comparison.decisions().get(i).because().stream()
                    .map(Comparison.Reason::says)
                    .distinct()
                    .forEach(reason -> lines.add("      " + reason));
        }
    }

    private static List<String> row(Comparison.Pair pair) {
        Subject subject = Objects.requireNonNullElse(pair.left(), pair.right()).subject();
        return List.of(
                pair.differs() ? "*" : " ",
                standard(pair.left()),
                outcome(pair.left()),
                standard(pair.right()),
                outcome(pair.right()),
                subject.key());
    }

    private static String standard(Decision decision) {
        return decision == null ? NOTHING : decision.standard();
    }

    private static String outcome(Decision decision) {
        if (decision == null) {
            return NOTHING;
        }
        return decision.outcome()
                + (decision.share().signum() == 0 ? "" : " " + Shown.percent(decision.share()))
                + (decision.amount() == null || decision.amount().signum() == 0
                        ? ""
                        : " " + Shown.dollars(decision.amount()));
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String due(Settlement settlement) {
        return settlement == null
                ? "not settled"
                : Shown.dollars(settlement.due()) + (settlement.complete() ? "" : ", not complete");
    }

    private static String difference(Comparison comparison) {
        return comparison.difference() == null
                ? "unknown"
                : (comparison.difference().signum() < 0 ? "-" : "")
                        + Shown.dollars(comparison.difference().abs());
    }
}
