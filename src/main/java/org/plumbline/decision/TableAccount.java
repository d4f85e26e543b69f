package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table of performance levels told to people: what each row asks for, which one held, and why no other did.
 *
 * @param columns what is tested
 * @param rows from the first to the last, numbered from 1
 */
public record TableAccount(String title, List<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param gives what follows from it
     * @param why which values made it hold, or the first that did not
     */
    public record Row(
            int number,
            String id,
            boolean held,
            List<Cell> cells,
            String gives,
            String reason,
            String clause,
            String why) {}

    /** What a cell asks for, in words, and whether the value it met passes. */
    public record Cell(String test, boolean holds) {}

    static TableAccount of(Frame frame, Trail trail) {
        return new TableAccount(
                frame.tableTitle(),
                frame.inputs().stream().map(Frame.Quantity::label).toList(),
                IntStream.range(0, frame.rows().size())
                        .mapToObj(row -> row(frame, trail, row))
                        .toList());
    }

    private static Row row(Frame frame, Trail trail, int index) {
        Frame.Row row = frame.rows().get(index);
        String holds = trail.holds().get(index);
        boolean held = row.id().equals(trail.row());
        return new Row(
                index + 1,
                row.id(),
                held,
                IntStream.range(0, row.tests().size())
                        .mapToObj(column -> new Cell(test(frame, row, column), holds.charAt(column) == '1'))
                        .toList(),
                gives(row),
                row.reason(),
                row.clause(),
                held ? met(frame, trail, row) : unmet(frame, trail, row, holds.indexOf('0')));
    }

    private static String gives(Frame.Row row) {
        Outcome effect = Outcome.valueOf(row.outputs().get("effect"));
        BigDecimal share = new BigDecimal(row.outputs().get("share"));
        return Wording.of(effect) + (share.signum() == 0 ? "" : ", " + Shown.percent(share) + " of the amount at risk");
    }

    private static String met(Frame frame, Trail trail, Frame.Row row) {
        return IntStream.range(0, row.tests().size())
                .filter(column -> !TestText.isAny(row.tests().get(column)))
                .mapToObj(column -> value(frame, trail, column))
                .collect(Collectors.joining("; "));
    }

    private static String unmet(Frame frame, Trail trail, Frame.Row row, int column) {
        return value(frame, trail, column) + ", and this row is for " + test(frame, row, column);
    }

    private static String value(Frame frame, Trail trail, int column) {
        Frame.Quantity input = frame.inputs().get(column);
        String value = trail.inputs().get(column);
        return Shown.lowerFirst(input.label())
                + (isYesOrNo(value) ? ": " : " is ")
                + Wording.value(value, input.type());
    }

    private static boolean isYesOrNo(String value) {
        return "true".equals(value) || "false".equals(value);
    }

    private static String test(Frame frame, Frame.Row row, int column) {
        return TestText.of(row.tests().get(column), frame.inputs().get(column).type());
    }
}
