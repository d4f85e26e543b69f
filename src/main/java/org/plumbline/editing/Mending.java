package org.plumbline.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.rulebook.ProposedRow;
import org.plumbline.rulebook.Span;

/**
 * One way to fill a gap of a table.
 *
 * @param row key of the row that is made wider, or whose outputs the new row takes
 * @param widens whether that row is made wider; else a row is added
 * @param inputs the cells that test, as they are to be
 * @param was of a row that is made wider, the one cell that changes; else null
 * @param becomes what that cell becomes; else null
 */
public record Mending(String row, boolean widens, List<String> inputs, String was, String becomes) {

    /**
     * The ways to fill a gap: neighbours first that can be made wider, then a row of its own with the outputs of each.
     *
     * @param proposed a row that would fill it
     */
    public static List<Mending> of(TableForm table, ProposedRow proposed) {
        return of(table, proposed.inputs().stream().map(ProposedRow.Cell::text).toList());
    }

    static List<Mending> of(TableForm table, List<String> gap) {
        List<Mending> ways = new ArrayList<>();
        table.lines().forEach(line -> wider(table, line, gap, ways));
        table.lines().forEach(line -> ways.add(new Mending(line.key(), false, gap, null, null)));
        return ways;
    }

    private static void wider(TableForm table, TableForm.Line line, List<String> gap, List<Mending> ways) {
        List<String> inputs = line.cells().subList(0, table.inputs());
        if (inputs.size() != gap.size()) {
            return;
        }
        List<Integer> other = IntStream.range(0, gap.size())
                .filter(column -> !inputs.get(column).equals(gap.get(column)))
                .boxed()
                .toList();
        if (other.size() != 1) {
            return;
        }
        int column = other.get(0);
        Span.of(inputs.get(column))
                .flatMap(span -> Span.of(gap.get(column)).flatMap(span::joined))
                .ifPresent(joined -> {
                    List<String> wider = new ArrayList<>(inputs);
                    wider.set(column, joined.test());
                    ways.add(new Mending(line.key(), true, wider, inputs.get(column), joined.test()));
                });
    }

    /** The table once it is mended so; as it is where it has no such row. */
    public TableForm in(TableForm table) {
        if (inputs.size() != table.inputs()) {
            return table;
        }
        List<TableForm.Line> lines = new ArrayList<>();
        for (TableForm.Line line : table.lines()) {
            boolean meant = line.key().equals(row);
            List<String> mended = new ArrayList<>(inputs);
            mended.addAll(line.cells().subList(table.inputs(), line.cells().size()));
            lines.add(meant && widens ? new TableForm.Line(row, mended) : line);
            if (meant && !widens) {
                lines.add(new TableForm.Line("", mended));
            }
        }
        return table.with(lines);
    }
}
