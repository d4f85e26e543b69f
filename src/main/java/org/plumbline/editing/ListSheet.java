package org.plumbline.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Columns;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;

/** The sheet of a list: a row for each item, a column for each field by its id, and what people call it under that. */
final class ListSheet {
    private final Grid grid;
    private final int ids;
    private final int head;

    private ListSheet(Grid grid, int head, int ids) {
        this.grid = grid;
        this.head = head;
        this.ids = ids;
    }

    /** A sheet that says which list it is, whatever it is called; empty for another. */
    static Optional<ListSheet> of(Grid grid) {
        return IntStream.range(0, grid.lines().size())
                .boxed()
                .flatMap(line -> grid.lines().get(line).entrySet().stream()
                        .filter(cell -> cell.getValue().plain().startsWith(FiguresLayout.LIST))
                        .map(Map.Entry::getKey)
                        .map(column -> new ListSheet(grid, line, column)))
                .findFirst();
    }

    /** The cell that says which list it is. */
    Cell name() {
        return grid.cell(head, ids);
    }

    /** The list of the contract that it is; empty where that has no such list. */
    Optional<Fact> list(Contract contract) {
        return FiguresLayout.lists(contract).stream()
                .filter(list -> name().plain().equals(FiguresLayout.LIST + list.id()))
                .findFirst();
    }

    /**
     * The cells of each item, in the order of the fields.
     *
     * @param faults gets what is wrong with the sheet
     */
    List<List<Cell>> items(Fact list, List<SheetFault> faults) {
        List<Integer> below = IntStream.range(head + 1, grid.lines().size())
                .filter(line -> grid.first(line).isPresent())
                .boxed()
                .toList();
        if (below.isEmpty()) {
            faults.add(SheetFault.layout(name(), "The row of headings under this one is missing; put it back."));
            return List.of();
        }
        int before = faults.size();
        List<Fact> fields = FiguresLayout.fields(list);
        Columns columns = Columns.find(
                grid,
                List.of(head, below.get(0)),
                ids,
                fields.stream()
                        .map(field -> List.of(field.id(), FiguresLayout.heading(field)))
                        .toList(),
                faults);
        if (faults.size() > before) {
            return List.of();
        }
        IntStream.range(0, head).mapToObj(grid::first).flatMap(Optional::stream).forEach(cell -> beside(cell, faults));
        below.forEach(line -> {
            columns.beside(line, heading -> true);
            beside(grid.cell(line, ids), faults);
        });
        return below.stream()
                .skip(1)
                .map(line -> IntStream.range(0, fields.size())
                        .mapToObj(field -> columns.cell(line, field))
                        .toList())
                .toList();
    }

    private static void beside(Cell cell, List<SheetFault> faults) {
        if (!cell.isBlank()) {
            faults.add(SheetFault.layout(cell, cell.quoted() + " stands beside the list; take it out."));
        }
    }
}
