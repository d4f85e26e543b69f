package org.plumbline.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;
import org.plumbline.decision.Trail;

/**
 * An explanation as callers see it. It is kept as the frame of its standard, once for all decisions, and the trail of this one;
 * here the two are put together, with each value as people read it beside the exact one.
 */
public record ExplanationView(
        String summary,
        Frame.ClauseRef clause,
        List<Given> given,
        List<Computed> computed,
        Table table,
        List<Trail.RuleFired> rules,
        List<Trail.ReadingEffect> readings,
        Map<String, String> requestedReadings,
        List<Frame.Note> interpretations,
        List<Step> money,
        String rulebook) {

    /** A fact the decision was made from; value and origin are null where it is missing. */
    public record Given(String fact, String label, String value, String shown, String unit, String origin) {}

    /** A derived quantity, exact and as people read it. */
    public record Computed(String name, String label, String value, String shown) {}

    /** The table, every row of it. */
    public record Table(String title, List<Row> rows) {}

    /** A row; exactly one of a table is selected. */
    public record Row(
            String id, boolean selected, List<Cell> cells, Map<String, String> outputs, String clause, String reason) {}

    /** A cell: what it tests, the value it met, whether it held. */
    public record Cell(String input, String label, String test, String value, String shown, boolean holds) {}

    public static ExplanationView of(Explanation explanation, String rulebook) {
        Frame frame = explanation.frame();
        Trail trail = explanation.trail();
        return new ExplanationView(
                trail.summary(),
                frame.clause(),
                given(frame, trail),
                computed(frame, trail),
                trail.tested() ? table(frame, trail) : null,
                trail.rules(),
                trail.readings(),
                trail.requestedReadings(),
                explanation.interpretations(),
                trail.money(),
                rulebook);
    }

    private static List<Given> given(Frame frame, Trail trail) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < frame.given().size(); i++) {
            Frame.Quantity fact = frame.given().get(i);
            String value = trail.given().get(i);
            given.add(new Given(
                    fact.name(),
                    fact.label(),
                    value,
                    Shown.given(value, fact.type(), trail.origins().get(i)),
                    fact.unit(),
                    trail.origins().get(i)));
        }
        return given;
    }

    private static List<Computed> computed(Frame frame, Trail trail) {
        List<Computed> computed = new ArrayList<>();
        for (int i = 0; i < frame.computed().size(); i++) {
            Frame.Quantity quantity = frame.computed().get(i);
            String value = trail.computed().get(i);
            computed.add(new Computed(quantity.name(), quantity.label(), value, Shown.of(value, quantity.type())));
        }
        return computed;
    }

    private static Table table(Frame frame, Trail trail) {
        return new Table(
                frame.tableTitle(),
                IntStream.range(0, frame.rows().size())
                        .mapToObj(row -> row(frame, trail, row))
                        .toList());
    }

    private static Row row(Frame frame, Trail trail, int index) {
        Frame.Row row = frame.rows().get(index);
        List<Cell> cells = IntStream.range(0, frame.inputs().size())
                .mapToObj(column -> new Cell(
                        frame.inputs().get(column).name(),
                        frame.inputs().get(column).label(),
                        row.tests().get(column),
                        trail.inputs().get(column),
                        Shown.of(
                                trail.inputs().get(column),
                                frame.inputs().get(column).type()),
                        trail.holds().get(index).charAt(column) == '1'))
                .toList();
        // By name, as the ledger gives them back: an answer reads the same whenever it is asked for.
        Map<String, String> outputs = new TreeMap<>(row.outputs());
        return new Row(row.id(), row.id().equals(trail.row()), cells, outputs, row.clause(), row.reason());
    }
}
