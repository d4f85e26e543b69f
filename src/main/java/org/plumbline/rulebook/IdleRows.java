package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.UnaryTests;

/**
 * Finds rows that can never hold: a cell that no allowed value passes, or all that a row asks for taken by an earlier row;
 * where the first row that holds decides, also by several earlier rows together. Rows with a cell that computes are left
 * out of it on both sides.
 */
final class IdleRows {
    /** Into how many pieces a row may be cut by earlier ones before it is taken to hold somewhere. */
    private static final int MOST_PIECES = 1000;

    private final String path;
    private final DecisionTable table;
    private final List<Optional<ColumnValues>> columns;
    private final List<Fault> faults = new ArrayList<>();

    private IdleRows(String path, DecisionTable table) {
        this.path = path;
        this.table = table;
        this.columns = IntStream.range(0, table.getInput().size())
                .mapToObj(column -> ColumnValues.of(
                        table.getRule().stream().map(row -> cell(row, column)).toList(), allowed(column)))
                .toList();
    }

    /** A fault for each row of a table that can never hold. */
    static List<Fault> faults(String path, DecisionTable table) {
        return new IdleRows(path, table).faults();
    }

    private List<Fault> faults() {
        List<Optional<List<BitSet>>> earlier = new ArrayList<>();
        for (DecisionRule row : table.getRule()) {
            Optional<List<BitSet>> asked = asked(row);
            boolean possible = asked.isPresent() && asked.get().stream().noneMatch(BitSet::isEmpty);
            if (possible) {
                taken(row, asked.get(), earlier);
            }
            earlier.add(possible ? asked : Optional.empty());
        }
        return faults;
    }

    /** What passes each cell of a row; empty where one of them can't be told. Cells that nothing passes become faults. */
    private Optional<List<BitSet>> asked(DecisionRule row) {
        List<BitSet> asked = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            String cell = cell(row, column);
            Optional<BitSet> passing = columns.get(column).flatMap(values -> values.passingAllowed(cell));
            if (passing.isPresent() && passing.get().isEmpty()) {
                impossible(row, column);
            }
            passing.ifPresent(asked::add);
        }
        return asked.size() == columns.size() ? Optional.of(asked) : Optional.empty();
    }

    private void impossible(DecisionRule row, int column) {
        String cell = cell(row, column);
        boolean allowed = !columns.get(column).orElseThrow().isPassable(cell);
        faults.add(fault(
                row,
                Spot.cell(
                        table.getId(),
                        row.getId(),
                        TableReader.column(table.getInput().get(column)).name()),
                "no value passes its cell '" + cell + "'"
                        + (allowed ? "" : " of those that the column allows: " + allowed(column))
                        + "; mend the cell."));
    }

    private void taken(DecisionRule row, List<BitSet> asked, List<Optional<List<BitSet>>> earlier) {
        List<List<BitSet>> left = List.of(asked);
        Set<String> takers = new LinkedHashSet<>();
        for (int i = 0; i < earlier.size() && left.size() <= MOST_PIECES; i++) {
            if (earlier.get(i).isEmpty()) {
                continue;
            }
            List<BitSet> taking = earlier.get(i).get();
            if (without(asked, taking).isEmpty()) {
                left = List.of();
                takers = Set.of(name(table.getRule().get(i)));
            } else if (table.getHitPolicy() == HitPolicy.FIRST) {
                List<List<BitSet>> rest = left.stream()
                        .flatMap(piece -> without(piece, taking).stream())
                        .toList();
                if (!rest.equals(left)) {
                    takers.add(name(table.getRule().get(i)));
                }
                left = rest;
            }
            if (left.isEmpty()) {
                coveredBy(row, takers);
                return;
            }
        }
    }

    private void coveredBy(DecisionRule row, Set<String> takers) {
        Spot spot = Spot.cell(table.getId(), row.getId(), null).with(List.copyOf(takers));
        faults.add(fault(
                row,
                spot,
                "wherever its cells hold, those of " + String.join(", ", takers)
                        + " above it hold too; make them narrower, or take the row out."));
    }

    private Fault fault(DecisionRule row, Spot spot, String why) {
        return new Fault("RB-056", path, 0, "row " + name(row), "The row can never hold: " + why, spot);
    }

    private String name(DecisionRule row) {
        return name(table, row);
    }

    /** The id of a row, or its number where it has none. */
    static String name(DecisionTable table, DecisionRule row) {
        return row.getId() == null ? String.valueOf(table.getRule().indexOf(row) + 1) : row.getId();
    }

    /** What of one region lies outside another, in pieces that don't overlap. */
    private static List<List<BitSet>> without(List<BitSet> region, List<BitSet> other) {
        List<List<BitSet>> pieces = new ArrayList<>();
        List<BitSet> rest = new ArrayList<>(region);
        for (int column = 0; column < region.size(); column++) {
            BitSet shared = (BitSet) rest.get(column).clone();
            shared.and(other.get(column));
            if (shared.isEmpty()) {
                return List.of(region);
            }
            BitSet outside = (BitSet) rest.get(column).clone();
            outside.andNot(other.get(column));
            if (!outside.isEmpty()) {
                List<BitSet> piece = new ArrayList<>(rest);
                piece.set(column, outside);
                pieces.add(piece);
            }
            rest.set(column, shared);
        }
        return pieces;
    }

    private static String cell(DecisionRule row, int column) {
        String text = column < row.getInputEntry().size()
                ? row.getInputEntry().get(column).getText()
                : null;
        return text == null ? "" : text.strip();
    }

    /** The test of the values that a column, or else its type, allows; null where any is. */
    private String allowed(int column) {
        InputClause input = table.getInput().get(column);
        UnaryTests own = input.getInputValues();
        return own != null ? own.getText() : ofType(TableReader.column(input).type());
    }

    private String ofType(String type) {
        if ("boolean".equals(type)) {
            return "false,true";
        }
        DMNModelInstrumentedBase element = table;
        while (element != null && !(element instanceof Definitions)) {
            element = element.getParent();
        }
        return element == null
                ? null
                : ((Definitions) element)
                        .getItemDefinition().stream()
                                .filter(defined -> defined.getName().equals(type))
                                .map(ItemDefinition::getAllowedValues)
                                .filter(allowed -> allowed != null)
                                .map(UnaryTests::getText)
                                .findFirst()
                                .orElse(null);
    }
}
