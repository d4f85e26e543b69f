package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes an explanation as plain text that a person can follow from the facts to the dollars. */
public final class ExplanationText {
    private final Frame frame;
    private final Trail trail;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Explanation explanation) {
        this.frame = explanation.frame();
        this.trail = explanation.trail();
    }

    /** @param rulebook fingerprint of the rulebook that decided */
    public static String of(Explanation explanation, String rulebook) {
        return new ExplanationText(explanation).write(rulebook);
    }

    private String write(String rulebook) {
        line(trail.summary());
        line("");
        line("Clause: %s, %s, %s"
                .formatted(
                        frame.clause().document(),
                        frame.clause().section(),
                        frame.clause().title()));
        given();
        computed();
        if (trail.tested()) {
            table();
        }
        section(
                "Rules",
                trail.rules().stream()
                        .map(fired -> "%s (%s): %s".formatted(fired.rule(), fired.clause(), fired.did()))
                        .toList());
        section(
                "Money",
                trail.money().stream()
                        .map(step -> "%s: %s".formatted(step.step(), Shown.dollars(step.amount())))
                        .toList());
        section(
                "Under another reading",
                trail.readings().stream().map(ExplanationText::reading).toList());
        section(
                "Interpretations",
                frame.interpretations().stream()
                        .map(note -> note.id() + " " + note.text())
                        .toList());
        line("");
        line("Rulebook: " + rulebook);
        return text.toString();
    }

    private static String reading(Trail.ReadingEffect effect) {
        return "%s as '%s' instead of '%s': %s%s"
                .formatted(
                        effect.interpretation(),
                        effect.alternative(),
                        effect.chosen(),
                        effect.outcome(),
                        effect.amount() == null ? "" : ", " + Shown.dollars(new BigDecimal(effect.amount())));
    }

    private void given() {
        section(
                "Given",
                IntStream.range(0, frame.given().size())
                        .mapToObj(i -> frame.given().get(i).label() + ": "
                                + Shown.given(
                                        trail.given().get(i),
                                        frame.given().get(i).type(),
                                        trail.origins().get(i)))
                        .toList());
    }

    private void computed() {
        section(
                "Computed",
                IntStream.range(0, frame.computed().size())
                        .mapToObj(i -> frame.computed().get(i).label() + ": "
                                + Shown.of(
                                        trail.computed().get(i),
                                        frame.computed().get(i).type()))
                        .toList());
    }

    private void table() {
        line("");
        line(frame.tableTitle());
        for (int row = 0; row < frame.rows().size(); row++) {
            Frame.Row each = frame.rows().get(row);
            boolean held = each.id().equals(trail.row());
            line("%s %s: %s (clause %s)".formatted(held ? "->" : "  ", each.id(), each.reason(), each.clause()));
            line("     %s"
                    .formatted(
                            held
                                    ? tests(each)
                                    : "does not hold: "
                                            + failed(each, trail.holds().get(row))));
        }
    }

    private String tests(Frame.Row row) {
        return "holds: "
                + IntStream.range(0, row.tests().size())
                        .filter(column -> !"-".equals(row.tests().get(column)))
                        .mapToObj(column -> test(row, column))
                        .collect(Collectors.joining(", "));
    }

    private String failed(Frame.Row row, String holds) {
        return test(row, holds.indexOf('0'));
    }

    private String test(Frame.Row row, int column) {
        Frame.Quantity input = frame.inputs().get(column);
        return "%s is %s, tested %s"
                .formatted(
                        input.label(),
                        Shown.of(trail.inputs().get(column), input.type()),
                        row.tests().get(column));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
            lines.forEach(each -> line("   " + each));
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
