package org.plumbline.decision;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.decision.Account.Line;

/** Writes the account of a decision as plain text that a person can follow from the facts to the dollars. */
public final class ExplanationText {
    private static final String INDENT = "   ";
    private static final int LABELS = 14;

    private final Account account;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(Account account) {
        this.account = account;
    }

    public static String of(Account account) {
        return new ExplanationText(account).write();
    }

    private String write() {
        line(account.standard() + " " + account.title() + ": " + account.outcome());
        line("");
        Layout.wrapped(account.summary(), Layout.WIDTH).forEach(this::line);
        line("");
        account.about().forEach(this::about);
        section("Given", account.given());
        section("Computed", account.computed());
        if (account.table() != null) {
            table(account.table());
        }
        section("Rules", account.rules());
        section("Money", account.money());
        section(
                "What would have changed it",
                account.turnings().stream().map(each -> Line.of("", each)).toList());
        section("Under another reading", account.readings());
        section("Interpretations", account.interpretations());
        line("");
        line("Rulebook: " + account.rulebook());
        return text.toString();
    }

    private void about(Line line) {
        String lead =
                line.label() + " ".repeat(Math.max(1, LABELS - line.label().length()));
        Layout.hanging(lead, line.value() + noted(line)).forEach(this::line);
    }

    private void section(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            title(title);
            lines.forEach(each -> Layout.hanging(
                            INDENT, (each.label().isEmpty() ? "" : each.label() + ": ") + each.value() + noted(each))
                    .forEach(this::line));
        }
    }

    private void table(TableAccount table) {
        title(table.title());
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("Row"));
        head.addAll(table.columns());
        head.add("Decides");
        cells.add(head);
        for (TableAccount.Row row : table.rows()) {
            List<String> line = new ArrayList<>(List.of((row.held() ? "-> " : "   ") + row.number()));
            row.cells().forEach(cell -> line.add(cell.test()));
            line.add(row.gives());
            cells.add(line);
        }
        Layout.table(cells).forEach(each -> line(INDENT + each));
        line("");
        table.rows().forEach(this::row);
    }

    private void row(TableAccount.Row row) {
        String lead = INDENT + "Row " + row.number() + " ";
        Layout.hanging(
                        lead,
                        row.held()
                                ? "held: " + row.reason() + " (clause " + row.clause() + ", row " + row.id() + "); "
                                        + row.why() + "."
                                : "did not hold: " + row.why() + ".")
                .forEach(this::line);
    }

    private static String noted(Line line) {
        return line.note().isEmpty() ? "" : " (" + line.note() + ")";
    }

    private void title(String title) {
        line("");
        line(title);
    }

    private void line(String content) {
        text.append(content.stripTrailing()).append('\n');
    }
}
