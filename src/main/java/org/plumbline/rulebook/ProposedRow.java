package org.plumbline.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.kie.dmn.model.api.DecisionTable;

/**
 * A row that would fill a gap.
 *
 * @param inputs a unary test for each
 * @param outputs with empty cells, because what follows is for people to choose
 */
public record ProposedRow(List<Cell> inputs, List<Cell> outputs) {

    /** A cell of a row. */
    public record Cell(String column, String text) {}

    static ProposedRow of(DecisionTable table, List<Stretch> gap) {
        return new ProposedRow(
                gap.stream()
                        .map(stretch -> new Cell(stretch.column(), stretch.test()))
                        .toList(),
                table.getOutput().stream()
                        .map(output -> new Cell(output.getName(), ""))
                        .toList());
    }

    /** The cells of the inputs as they stand in a row. */
    String cells() {
        return inputs.stream().map(Cell::text).collect(Collectors.joining(" | "));
    }
}
