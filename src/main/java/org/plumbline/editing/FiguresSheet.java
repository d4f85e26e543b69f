package org.plumbline.editing;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Columns;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;

/** The sheet of figures: a row for each fact by its id, a column for the year and each month by its heading. */
final class FiguresSheet {
    /** As many ids of what the sheet is about make a column the one of ids. */
    private static final int ENOUGH_IDS = 2;

    private final Grid grid;
    private final int ids;
    private final int head;
    private final List<SheetFault> faults;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Columns columns;

    /** @param faults gets what is wrong with the sheet */
    FiguresSheet(Grid grid, List<SheetFault> faults) {
        this.grid = grid;
        this.faults = faults;
        this.ids = idColumn(grid).orElseThrow();
        this.head = Columns.head(grid, FiguresLayout.HEADINGS, line -> id(line).isEmpty())
                .orElse(0);
        this.columns = Columns.find(
                grid,
                List.of(head),
                ids,
                FiguresLayout.HEADINGS.stream().map(List::of).toList(),
                faults);
        IntStream.range(0, grid.lines().size()).forEach(this::row);
        FiguresLayout.ABOUT.stream().filter(key -> !lines.containsKey(key)).forEach(this::missing);
    }

    /** Whether a sheet is one of figures, whatever it is called. */
    static boolean is(Grid grid) {
        return idColumn(grid).isPresent();
    }

    private static Optional<Integer> idColumn(Grid grid) {
        return IntStream.range(0, grid.width())
                .boxed()
                .filter(column -> about(grid, column) >= ENOUGH_IDS)
                .max(Comparator.comparing(column -> about(grid, column)));
    }

    private static long about(Grid grid, int column) {
        return FiguresLayout.ABOUT.stream()
                .filter(key -> grid.line(column, key).isPresent())
                .count();
    }

    private String id(int line) {
        String id = grid.plain(line, ids);
        return id.startsWith(FiguresLayout.HANDED_OUT) ? "" : id;
    }

    /** The ids of rows and, with their mark, of lists that the workbook was handed out with; none where it doesn't say. */
    List<String> handedOut() {
        String named = grid.plain(head, ids);
        return named.startsWith(FiguresLayout.HANDED_OUT)
                ? List.of(named.substring(FiguresLayout.HANDED_OUT.length())
                        .trim()
                        .split("\\s+"))
                : List.of();
    }

    private void row(int line) {
        Integer other = id(line).isEmpty() ? null : lines.putIfAbsent(id(line), line);
        if (other != null) {
            faults.add(SheetFault.layout(
                    grid.cell(line, ids),
                    "The row " + grid.cell(line, ids).quoted() + " stands twice, here and at "
                            + grid.cell(other, ids).place() + "; keep one of the two."));
        }
    }

    private void missing(String key) {
        faults.add(new SheetFault(
                SheetFault.Kind.LAYOUT,
                grid.name(),
                "The sheet has lost the row '" + key + "' of its hidden first column; download the template again."));
    }

    /** What the sheet says of all its figures; only where there is no fault. */
    Cell about(String key) {
        return columns.cell(lines.get(key), FiguresLayout.WHOLE_YEAR);
    }

    /** A figure, by the number of the heading above it; empty where its row was taken out. */
    Optional<Cell> figure(Fact fact, int heading) {
        return Optional.ofNullable(lines.get(fact.id())).map(line -> columns.cell(line, heading));
    }

    /** Tells each row that is none of the contract's, or whose label, unit or other cells say something else. */
    void check(Contract contract) {
        Map<String, Fact> facts = FiguresLayout.rows(contract).stream()
                .collect(Collectors.toMap(Fact::id, fact -> fact, (one, other) -> one, LinkedHashMap::new));
        lines.forEach((id, line) -> {
            if (FiguresLayout.ABOUT.contains(id)) {
                columns.beside(line, heading -> heading == FiguresLayout.FIGURE || heading == FiguresLayout.WHOLE_YEAR);
                typed(about(id));
            } else if (facts.containsKey(id)) {
                columns.beside(line, heading -> true);
                fact(facts.get(id), line, facts);
            } else {
                unknown(grid.cell(line, ids), contract);
            }
        });
        IntStream.range(0, grid.lines().size())
                .filter(line -> line != head && id(line).isEmpty())
                .forEach(line -> withoutId(line, facts));
        handedOut().stream()
                .filter(id -> facts.containsKey(id) && !lines.containsKey(id))
                .map(facts::get)
                .filter(fact -> isNowhere(fact, facts))
                .forEach(this::takenOut);
    }

    /** A row that lost its id or has another is told as that. */
    private boolean isNowhere(Fact fact, Map<String, Fact> facts) {
        return IntStream.range(0, grid.lines().size())
                .filter(line -> !facts.containsKey(id(line)))
                .noneMatch(
                        line -> columns.cell(line, FiguresLayout.FIGURE).plain().equals(fact.label()));
    }

    private void takenOut(Fact fact) {
        faults.add(new SheetFault(
                SheetFault.Kind.LAYOUT,
                grid.name(),
                "The row " + fact.id() + ", \"" + fact.label()
                        + "\", was taken out; put it back with its hidden id, and leave its cells empty if it is not"
                        + " reported."));
    }

    private void typed(Cell about) {
        if (about.form() == Cell.Form.DAY) {
            faults.add(SheetFault.cell(
                    about, "The spreadsheet made a date of this cell; format it as text, and write it again."));
        }
    }

    /** Whoever sorts rows without their hidden ids leaves the figures of one fact to another. */
    private void fact(Fact fact, int line, Map<String, Fact> facts) {
        Cell label = columns.cell(line, FiguresLayout.FIGURE);
        boolean isOthers = !label.plain().equals(fact.label())
                && facts.values().stream().anyMatch(other -> other.label().equals(label.plain()));
        if (isOthers) {
            faults.add(SheetFault.layout(
                    label,
                    label.quoted() + " is another figure than the hidden id of the row, " + fact.id() + ", which is \""
                            + fact.label() + "\"; rows are moved as a whole."));
        }
        Cell unit = columns.cell(line, FiguresLayout.UNIT);
        if (!unit.isBlank() && !unit.plain().equals(fact.unit())) {
            faults.add(SheetFault.layout(
                    unit,
                    fact.unit() == null
                            ? unit.quoted() + " stands where no unit does; take it out."
                            : "Here stood \"" + fact.unit() + "\"; the figures are in " + fact.unit()
                                    + ", write that again."));
        }
    }

    private void unknown(Cell id, Contract contract) {
        faults.add(SheetFault.layout(
                id,
                id.quoted() + " is no figure that the contract " + contract.id()
                        + " asks for on this sheet; write its id as the template has it, or take the row out."));
    }

    private void withoutId(int line, Map<String, Fact> facts) {
        grid.first(line).ifPresent(cell -> {
            String label = columns.cell(line, FiguresLayout.FIGURE).plain();
            String mend = facts.values().stream()
                    .filter(fact -> fact.label().equals(label))
                    .map(fact -> "write " + fact.id() + " into "
                            + grid.cell(line, ids).place() + ", or take the row out.")
                    .findFirst()
                    .orElse("take the row out.");
            faults.add(SheetFault.layout(
                    cell, cell.quoted() + " stands in a row without an id in the hidden first column; " + mend));
        });
    }
}
