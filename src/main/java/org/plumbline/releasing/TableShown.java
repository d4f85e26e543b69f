package org.plumbline.releasing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;
import org.plumbline.decision.TestText;
import org.plumbline.querying.DecisionGroup;

/**
 * A table as people read it.
 *
 * @param outputs names of what its rows give
 * @param decided how many decisions its rows made together
 */
public record TableShown(Frame frame, List<String> outputs, List<Row> rows, long decided) {
    private static final int WHOLE = 100;

    /** A row. @param part of the decisions that it made, in hundredths */
    public record Row(
            String id, List<String> tests, List<String> outputs, String reason, long hits, int part, String dollars) {}

    static TableShown of(Frame frame, Map<String, DecisionGroup> hits) {
        List<String> outputs = frame.rows().isEmpty()
                ? List.of()
                : List.copyOf(frame.rows().get(0).outputs().keySet());
        long decided =
                hits.values().stream().mapToLong(DecisionGroup::decisions).sum();
        return new TableShown(
                frame,
                outputs,
                frame.rows().stream()
                        .map(row -> row(frame, outputs, row, hits.get(row.id()), decided))
                        .toList(),
                decided);
    }

    /** What people call an input. @param column from 0 */
    public String inputLabel(int column) {
        return column < frame.inputs().size() ? frame.inputs().get(column).label() : "";
    }

    /** What people call an output. @param column from 0 */
    public String outputLabel(int column) {
        String name = outputs.get(column);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static Row row(Frame frame, List<String> outputs, Frame.Row row, DecisionGroup hit, long decided) {
        long hits = hit == null ? 0 : hit.decisions();
        return new Row(
                row.id(),
                IntStream.range(0, row.tests().size())
                        .mapToObj(column -> test(frame, row, column))
                        .toList(),
                outputs.stream()
                        .map(name -> output(name, row.outputs().get(name)))
                        .toList(),
                row.reason(),
                hits,
                decided == 0 ? 0 : Math.toIntExact(hits * WHOLE / decided),
                hit == null || hit.amount().signum() == 0 ? "" : Shown.dollars(hit.amount()));
    }

    private static String test(Frame frame, Frame.Row row, int column) {
        String type =
                column < frame.inputs().size() ? frame.inputs().get(column).type() : "";
        return TestText.of(row.tests().get(column), type);
    }

    private static String output(String name, String value) {
        if (value == null || value.equals("null")) {
            return "–";
        }
        if (value.matches("[A-Z][A-Z_]+")) {
            return value.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        boolean part = name.equals("share") && value.matches("\\d+(\\.\\d+)?");
        return part ? Shown.percent(new BigDecimal(value)) : value;
    }
}
