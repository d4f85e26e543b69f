package org.plumbline.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;
import org.plumbline.sheet.SheetFault.Kind;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/**
 * Reads a workbook of figures that {@link FiguresTemplate} gave out: a request for each month filled in, and one for the year.
 * All that stands in it is read, or refused with its cell.
 */
public final class FiguresWorkbook {
    private static final String FILE = "figures.xlsx";
    private static final String YEAR = "\\d{4}";

    private final List<SheetFault> faults = new ArrayList<>();
    private final List<ListSheet> lists = new ArrayList<>();
    private final FiguresSheet figures;

    /**
     * A request as the sheet states it.
     *
     * @param tree in the form of a JSON request
     * @param places the cell of each value, by its pointer within the request
     */
    public record Stated(Map<String, Object> tree, Map<String, String> places) {}

    private FiguresWorkbook(List<Grid> grids) {
        List<Grid> sheets = new ArrayList<>();
        grids.stream().filter(grid -> !grid.isBlank()).forEach(grid -> sort(grid, sheets));
        this.figures = new FiguresSheet(only(sheets), faults);
        refuseIfAny();
    }

    /**
     * Opens a workbook.
     *
     * @throws EditRefused RB-070 to RB-073: no workbook, or not made from the template
     */
    public static FiguresWorkbook read(byte[] workbook) {
        try {
            return new FiguresWorkbook(Sheets.read(workbook));
        } catch (SheetRefused refused) {
            throw EditRefused.of(FILE, refused.faults());
        }
    }

    /** A sheet is what it says of itself, not what it is called. */
    private void sort(Grid grid, List<Grid> sheets) {
        Optional<ListSheet> list = ListSheet.of(grid);
        if (FiguresSheet.is(grid)) {
            sheets.add(grid);
        } else if (list.isPresent()) {
            lists.add(list.get());
        } else if (!grid.isExplaining()) {
            stranger(grid);
        } else {
            return;
        }
        faults.addAll(grid.faults());
    }

    private void stranger(Grid grid) {
        faults.add(new SheetFault(
                Kind.LAYOUT,
                grid.first().map(Cell::place).orElse(grid.name()),
                grid.name().equals(FiguresLayout.SHEET)
                        ? "The sheet has lost its hidden first column, which says what each row is; download the template"
                                + " again."
                        : "This sheet is none of the template, or has lost its first cell, which says what list it is,"
                                + " such as \"list:products\"; write that again, or take the sheet out."));
    }

    private Grid only(List<Grid> sheets) {
        if (sheets.isEmpty()) {
            faults.add(new SheetFault(
                    Kind.LAYOUT, "", "There is no sheet '" + FiguresLayout.SHEET + "'; download the template again."));
            refuseIfAny();
        }
        sheets.stream()
                .skip(1)
                .forEach(other -> faults.add(new SheetFault(
                        Kind.LAYOUT,
                        other.first().map(Cell::place).orElse(other.name()),
                        "This is a sheet of figures once more, beside the sheet "
                                + sheets.get(0).name() + "; keep one of the two.")));
        return sheets.get(0);
    }

    private void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw EditRefused.of(FILE, faults);
        }
    }

    /** The cell that says which contract the workbook is filled in for. */
    public Cell contract() {
        return figures.about(FiguresLayout.CONTRACT);
    }

    /**
     * The requests of the workbook, months first.
     *
     * @throws EditRefused RB-071, RB-073: what is not the contract's, stands twice or beside; a cell that is no value
     */
    public List<Stated> requests(Contract contract) {
        figures.check(contract);
        List<Stated> requests = new ArrayList<>();
        for (int month = 1; month <= FiguresLayout.MONTHS; month++) {
            Stated stated = request(String.format("%s-%02d", year().plain(), month));
            figures(contract, stated, FiguresLayout.FIRST_MONTH + month - 1);
            keep(stated, requests);
        }
        Stated year = request(year().plain());
        figures(contract, year, FiguresLayout.WHOLE_YEAR);
        lists(contract).forEach((list, sheet) -> items(list, sheet, year));
        about(FiguresLayout.KIND, year);
        keep(year, requests);
        refuseIfAny();
        if (requests.isEmpty()) {
            throw new EditRefused("RB-071", FILE, FiguresLayout.SHEET, "No month and no year is filled in.");
        }
        if (!year().plain().matches(YEAR)) {
            faults.add(SheetFault.cell(year(), "Write the year of the figures here, such as 2017."));
        }
        refuseIfAny();
        return requests;
    }

    private Cell year() {
        return figures.about(FiguresLayout.YEAR);
    }

    private static void keep(Stated stated, List<Stated> requests) {
        if (!facts(stated).isEmpty()) {
            requests.add(stated);
        }
    }

    private Stated request(String period) {
        Stated stated = new Stated(new LinkedHashMap<>(), new LinkedHashMap<>());
        List.of(FiguresLayout.CONTRACT, FiguresLayout.CONTRACTOR, FiguresLayout.MARKET)
                .forEach(key -> about(key, stated));
        place(stated, "/period", year());
        stated.tree().put("period", period);
        stated.tree().put("facts", new LinkedHashMap<String, Object>());
        return stated;
    }

    private void about(String key, Stated stated) {
        Cell cell = figures.about(key);
        place(stated, "/" + key, cell);
        if (!cell.isBlank()) {
            stated.tree().put(key, cell.plain());
        }
    }

    private void figures(Contract contract, Stated stated, int heading) {
        for (Fact fact : FiguresLayout.rows(contract)) {
            figures.figure(fact, heading)
                    .ifPresent(cell -> value(stated, facts(stated), fact, cell, "/facts/" + fact.id()));
        }
    }

    /** The sheet of each list of the contract that has one. */
    private Map<Fact, ListSheet> lists(Contract contract) {
        Map<Fact, ListSheet> known = new LinkedHashMap<>();
        for (ListSheet sheet : lists) {
            Cell name = sheet.name();
            Optional<Fact> list = sheet.list(contract);
            ListSheet other = list.map(fact -> known.putIfAbsent(fact, sheet)).orElse(null);
            if (list.isEmpty()) {
                faults.add(SheetFault.layout(
                        name,
                        name.quoted() + " is no list of the contract " + contract.id() + "; take the sheet out."));
            } else if (other != null) {
                faults.add(SheetFault.layout(
                        name,
                        "This is the same list as at " + other.name().place()
                                + "; put all of its rows on one of the two sheets, and take the other one out."));
            }
        }
        FiguresLayout.lists(contract).stream()
                .filter(list ->
                        !known.containsKey(list) && figures.handedOut().contains(FiguresLayout.LIST + list.id()))
                .forEach(this::takenOut);
        return known;
    }

    private void takenOut(Fact list) {
        faults.add(
                new SheetFault(
                        Kind.LAYOUT,
                        list.label(),
                        "The sheet of the list " + list.id()
                                + " was taken out; put it back as the template has it, and leave it empty if it is not reported."));
    }

    private void items(Fact list, ListSheet sheet, Stated year) {
        String pointer = "/facts/" + list.id();
        place(year, pointer, sheet.name());
        List<Fact> fields = FiguresLayout.fields(list);
        List<Object> items = new ArrayList<>();
        for (List<Cell> row : sheet.items(list, faults)) {
            Map<String, Object> item = new LinkedHashMap<>();
            place(year, pointer + "/" + items.size(), row.get(0));
            for (int i = 0; i < row.size(); i++) {
                value(
                        year,
                        item,
                        fields.get(i),
                        row.get(i),
                        pointer + "/" + items.size() + "/" + fields.get(i).id());
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        if (!items.isEmpty()) {
            facts(year).put(list.id(), items);
        }
    }

    private void value(Stated stated, Map<String, Object> into, Fact fact, Cell cell, String pointer) {
        place(stated, pointer, cell);
        FigureValue.read(fact, cell, faults).ifPresent(value -> into.put(fact.id(), value));
    }

    private static void place(Stated stated, String pointer, Cell cell) {
        stated.places().put(pointer, cell.place());
    }

    @SuppressWarnings("unchecked") // put there by this class
    private static Map<String, Object> facts(Stated stated) {
        return (Map<String, Object>) stated.tree().get("facts");
    }
}
