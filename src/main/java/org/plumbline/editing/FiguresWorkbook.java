package org.plumbline.editing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/** Reads a workbook of figures that {@link FiguresTemplate} gave out: a request for each month filled in, and one for the year. */
public final class FiguresWorkbook {
    private static final String FILE = "figures.xlsx";
    private static final String BROKEN = "RB-071";

    private final List<Grid> lists = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Grid figures;

    /**
     * A request as the sheet states it.
     *
     * @param tree in the form of a JSON request
     * @param places the cell of each value, by its pointer within the request
     */
    public record Stated(Map<String, Object> tree, Map<String, String> places) {}

    private FiguresWorkbook(List<Grid> grids) {
        this.figures = grids.stream()
                .filter(grid -> grid.name().equals(FiguresLayout.SHEET))
                .findFirst()
                .orElseThrow(() -> new EditRefused(
                        BROKEN,
                        FILE,
                        "",
                        "There is no sheet '" + FiguresLayout.SHEET + "'; download the template again."));
        for (int line = 0; line < figures.lines().size(); line++) {
            lines.putIfAbsent(figures.cell(line, 0).text(), line);
        }
        grids.stream()
                .filter(grid -> grid.cell(0, 0).text().startsWith(FiguresLayout.LIST))
                .forEach(lists::add);
    }

    /** Which contract a workbook is filled in for. */
    public static String contract(byte[] workbook) {
        return read(workbook).about(FiguresLayout.CONTRACT).text();
    }

    /**
     * The requests of a workbook, months first.
     *
     * @throws EditRefused RB-070 to RB-073: no workbook, not made from the template, or a cell that is no value
     */
    public static List<Stated> requests(Contract contract, byte[] workbook) {
        return read(workbook).requests(contract);
    }

    private static FiguresWorkbook read(byte[] bytes) {
        try (XSSFWorkbook workbook = SafeWorkbook.open(FILE, bytes)) {
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : workbook) {
                if (!TableSheet.OTHERS.contains(sheet.getSheetName())) {
                    grids.add(new SheetReader(FILE, sheet).read());
                }
            }
            return new FiguresWorkbook(grids);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private EditedCell about(String key) {
        Integer line = lines.get(key);
        if (line == null) {
            throw new EditRefused(
                    BROKEN,
                    FILE,
                    FiguresLayout.SHEET,
                    "The sheet has lost its hidden first column, or the row '" + key
                            + "' in it; download the template again.");
        }
        return figures.cell(line, FiguresLayout.YEAR_COLUMN);
    }

    private List<Stated> requests(Contract contract) {
        List<Stated> requests = new ArrayList<>();
        for (int month = 1; month <= FiguresLayout.MONTHS; month++) {
            Stated stated =
                    request(String.format("%s-%02d", about(FiguresLayout.YEAR).text(), month));
            figures(contract, stated, FiguresLayout.FIRST_MONTH_COLUMN + month - 1);
            keep(stated, requests);
        }
        Stated year = request(about(FiguresLayout.YEAR).text());
        figures(contract, year, FiguresLayout.YEAR_COLUMN);
        FiguresLayout.lists(contract).forEach(list -> items(list, year));
        year.tree().put(FiguresLayout.KIND, about(FiguresLayout.KIND).text());
        place(year, "/kind", about(FiguresLayout.KIND));
        keep(year, requests);
        if (requests.isEmpty()) {
            throw new EditRefused(BROKEN, FILE, FiguresLayout.SHEET, "No month and no year is filled in.");
        }
        return requests;
    }

    private static void keep(Stated stated, List<Stated> requests) {
        if (!facts(stated).isEmpty()) {
            requests.add(stated);
        }
    }

    private Stated request(String period) {
        Stated stated = new Stated(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String key : List.of(FiguresLayout.CONTRACT, FiguresLayout.CONTRACTOR, FiguresLayout.MARKET)) {
            EditedCell cell = about(key);
            place(stated, "/" + key, cell);
            if (!cell.text().isBlank()) {
                stated.tree().put(key, cell.text().strip());
            }
        }
        place(stated, "/period", about(FiguresLayout.YEAR));
        stated.tree().put("period", period);
        stated.tree().put("facts", new LinkedHashMap<String, Object>());
        return stated;
    }

    private void figures(Contract contract, Stated stated, int column) {
        for (Fact fact : FiguresLayout.rows(contract)) {
            Integer line = lines.get(fact.id());
            if (line != null) {
                value(stated, facts(stated), fact, figures.cell(line, column), "/facts/" + fact.id());
            }
        }
    }

    private void items(Fact list, Stated year) {
        lists.stream()
                .filter(grid -> grid.cell(0, 0).text().equals(FiguresLayout.LIST + list.id()))
                .findFirst()
                .ifPresent(grid -> {
                    List<Object> items = items(grid, list, year);
                    if (!items.isEmpty()) {
                        facts(year).put(list.id(), items);
                    }
                });
    }

    private static List<Object> items(Grid grid, Fact list, Stated year) {
        List<Object> items = new ArrayList<>();
        for (int line = 2; line < grid.lines().size(); line++) {
            Map<String, Object> item = new LinkedHashMap<>();
            for (int column = 1; column < grid.lines().get(0).size(); column++) {
                Fact field = list.items().fields().get(grid.cell(0, column).text());
                if (field != null) {
                    String pointer = "/facts/" + list.id() + "/" + items.size() + "/" + field.id();
                    value(year, item, field, grid.cell(line, column), pointer);
                }
            }
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    private static void value(Stated stated, Map<String, Object> into, Fact fact, EditedCell cell, String pointer) {
        place(stated, pointer, cell);
        String text = cell.text().strip();
        if (!text.isEmpty()) {
            into.put(fact.id(), fact.type() == FactType.YES_NO ? yesOrNo(text) : text);
        }
    }

    private static Object yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> text;
        };
    }

    private static void place(Stated stated, String pointer, EditedCell cell) {
        stated.places().put(pointer, cell.place());
    }

    @SuppressWarnings("unchecked") // put there by this class
    private static Map<String, Object> facts(Stated stated) {
        return (Map<String, Object>) stated.tree().get("facts");
    }
}
