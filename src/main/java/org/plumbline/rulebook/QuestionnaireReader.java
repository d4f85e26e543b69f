package org.plumbline.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Requirement;

/** Reads one questionnaire sheet: a row per requirement, under plain headings. */
final class QuestionnaireReader {
    static final String SHEET = "Requirements";

    private final Contract contract;
    private final String path;
    private final DataFormatter formatter = new DataFormatter();
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    QuestionnaireReader(Contract contract, String path) {
        this.contract = contract;
        this.path = path;
    }

    /** The rows in order; none where there are faults, which are added to the list. */
    List<Requirement> read(RulebookFiles files, List<Fault> all) {
        List<Requirement> requirements = List.of();
        if (files.has(path)) {
            requirements = read(files.bytes(path));
        } else {
            faults.add(new Fault(
                    "RB-001", path, 0, "", "The contract names this questionnaire, but there is no such file."));
        }
        all.addAll(faults);
        return faults.isEmpty() ? requirements : List.of();
    }

    private List<Requirement> read(byte[] bytes) {
        try (XSSFWorkbook workbook = open(bytes)) {
            Sheet sheet = workbook.getSheet(SHEET);
            if (sheet == null) {
                faults.add(new Fault("RB-060", path, 0, "", "There is no sheet '" + SHEET + "'."));
                return List.of();
            }
            return rows(sheet);
        } catch (IOException broken) {
            faults.add(new Fault(
                    "RB-060", path, 0, "", "This is no workbook in the form of Excel 2007 or later (.xlsx)."));
            return List.of();
        }
    }

    /** What the library throws over bytes that are no workbook is not of one kind; here it is. */
    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private List<Requirement> rows(Sheet sheet) {
        Row head = sheet.getRow(0);
        if (head != null) {
            head.forEach(this::heading);
        }
        missing(RequirementRow.COLUMNS);
        if (RequirementRow.FORM_COLUMNS.stream().anyMatch(columns::containsKey)) {
            missing(RequirementRow.FORM_COLUMNS);
        }
        if (!faults.isEmpty()) {
            return List.of();
        }
        List<Requirement> requirements = new ArrayList<>();
        List<SheetRow> rows = new ArrayList<>();
        for (int number = 1; number <= sheet.getLastRowNum(); number++) {
            SheetRow row = new SheetRow(path, sheet.getRow(number), number + 1, columns, formatter, faults);
            if (!row.isEmpty(RequirementRow.ALL_COLUMNS)) {
                rows.add(row);
                requirements.add(new RequirementRow(contract, path, row).read());
            }
        }
        references(rows, requirements);
        return requirements;
    }

    private void missing(List<String> needed) {
        needed.stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> faults.add(
                        new Fault("RB-060", path, 0, SHEET + " row 1", "The column '" + column + "' is missing.")));
    }

    private void heading(Cell cell) {
        String column = formatter.formatCellValue(cell).strip();
        if (columns.put(column, cell.getColumnIndex()) != null && RequirementRow.ALL_COLUMNS.contains(column)) {
            faults.add(new Fault(
                    "RB-060",
                    path,
                    0,
                    SHEET + " " + cell.getAddress(),
                    "The column '" + column + "' stands twice; keep one of the two."));
        }
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
