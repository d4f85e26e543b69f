package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;
import org.plumbline.sheet.Cell;
import org.plumbline.sheet.Columns;
import org.plumbline.sheet.Grid;
import org.plumbline.sheet.SheetFault;
import org.plumbline.sheet.SheetRefused;
import org.plumbline.sheet.Sheets;

/** Reads one questionnaire sheet: a row per requirement, under plain headings. */
final class QuestionnaireReader {
    static final String SHEET = "Requirements";

    /** A column apart, where there is none. */
    private static final int NONE = -1;

    private final Contract contract;
    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    QuestionnaireReader(Contract contract, String path) {
        this.contract = contract;
        this.path = path;
    }

    /** The rows in order; none where there are faults, which are added to the list. */
    List<Requirement> read(RulebookFiles files, List<Fault> all) {
        List<Requirement> requirements = List.of();
        if (files.has(path)) {
            requirements = read(files.bytes(path), files.areKept());
        } else {
            faults.add(new Fault(
                    "RB-001", path, 0, "", "The contract names this questionnaire, but there is no such file."));
        }
        all.addAll(faults);
        return faults.isEmpty() ? requirements : List.of();
    }

    /** @param kept whether what stands beside the table is passed over */
    private List<Requirement> read(byte[] bytes, boolean kept) {
        try {
            List<Grid> sheets = Sheets.read(bytes);
            Grid sheet = sheet(sheets);
            if (kept) {
                return rows(sheet.under(head(sheet), RequirementRow.ALL_COLUMNS));
            }
            SheetRefused.ifAny(strangers(sheets));
            return rows(sheet);
        } catch (SheetRefused refused) {
            refused.faults().forEach(this::tell);
            return List.of();
        }
    }

    private void tell(SheetFault fault) {
        String code = fault.kind() == SheetFault.Kind.CELL ? "RB-061" : "RB-060";
        faults.add(new Fault(code, path, 0, fault.place(), fault.message()));
    }

    private static Grid sheet(List<Grid> sheets) {
        return sheets.stream()
                .filter(each -> each.name().equals(SHEET))
                .findFirst()
                .orElseThrow(() -> new SheetRefused(List.of(new SheetFault(
                        SheetFault.Kind.LAYOUT,
                        "",
                        "There is no sheet '" + SHEET + "'; call the one with the rows so."))));
    }

    private static List<SheetFault> strangers(List<Grid> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.name().equals(SHEET) && !sheet.isExplaining() && !sheet.isBlank())
                .map(sheet -> new SheetFault(
                        SheetFault.Kind.LAYOUT,
                        sheet.first().map(Cell::place).orElse(sheet.name()),
                        "This sheet is not read; take it out, or call it Legend if it only explains."))
                .toList();
    }

    private static int head(Grid grid) {
        return Columns.head(grid, RequirementRow.ALL_COLUMNS, line -> true).orElse(0);
    }

    private List<Requirement> rows(Grid grid) {
        List<SheetFault> told = new ArrayList<>(grid.faults());
        grid.days()
                .map(day -> SheetFault.cell(
                        day, "The spreadsheet made a date of this cell; format it as text, and write it again."))
                .forEach(told::add);
        int head = head(grid);
        List<String> headings = headings(grid, head);
        Columns columns = Columns.find(
                grid, List.of(head), NONE, headings.stream().map(List::of).toList(), told);
        if (told.isEmpty()) {
            IntStream.range(0, grid.lines().size()).forEach(line -> columns.beside(line, heading -> true));
            IntStream.range(0, head)
                    .mapToObj(grid::first)
                    .flatMap(Optional::stream)
                    .forEach(cell -> told.add(
                            SheetFault.layout(cell, cell.quoted() + " stands above the headings; take it out.")));
        }
        SheetRefused.ifAny(told);
        List<Requirement> requirements = new ArrayList<>();
        List<SheetRow> rows = new ArrayList<>();
        for (int line = head + 1; line < grid.lines().size(); line++) {
            SheetRow row = new SheetRow(path, columns, headings, line, faults);
            rows.add(row);
            requirements.add(new RequirementRow(contract, path, row).read());
        }
        references(rows, requirements);
        return requirements;
    }

    /** Those of forms are all needed as soon as there is one. */
    private static List<String> headings(Grid grid, int head) {
        boolean isForm = grid.lines().stream()
                .skip(head)
                .limit(1)
                .flatMap(line -> line.values().stream())
                .anyMatch(cell -> RequirementRow.FORM_COLUMNS.contains(cell.plain()));
        return isForm ? RequirementRow.ALL_COLUMNS : RequirementRow.COLUMNS;
    }

    private void references(List<SheetRow> rows, List<Requirement> requirements) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (!ids.add(requirement.id())) {
                rows.get(i).fault("Id", "The id '" + requirement.id() + "' stands twice; each row has its own.");
            }
            new RequirementReferences(rows.get(i), requirement, requirements).check();
        }
    }
}
