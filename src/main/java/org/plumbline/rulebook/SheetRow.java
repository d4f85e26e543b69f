package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;

/** The cells of one row of a questionnaire sheet, by the headings above them; each fault names its cell. */
final class SheetRow {
    private final String path;
    private final Row row;
    private final int number;
    private final Map<String, Integer> columns;
    private final DataFormatter formatter;
    private final List<Fault> faults;

    /**
     * @param row null where the sheet has none
     * @param number of the row as people see it, from 1
     * @param columns index of each column by its heading
     */
    SheetRow(
            String path,
            Row row,
            int number,
            Map<String, Integer> columns,
            DataFormatter formatter,
            List<Fault> faults) {
        this.path = path;
        this.row = row;
        this.number = number;
        this.columns = columns;
        this.formatter = formatter;
        this.faults = faults;
    }

    boolean isEmpty(List<String> among) {
        return row == null
                || among.stream()
                        .allMatch(column -> !isFormula(column) && text(column).isEmpty());
    }

    /** What the cell shows; "" where it is empty or the sheet has no such column. */
    String text(String column) {
        Cell cell = cell(column);
        return cell == null || isFormula(column)
                ? ""
                : formatter.formatCellValue(cell).strip();
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String needed(String column) {
        String text = text(column);
        if (text.isEmpty() && !isFormula(column)) {
            fault(column, "This cell is needed.");
        }
        return text;
    }

    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    List<String> lines(String column) {
        return text(column)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    boolean isFormula(String column) {
        Cell cell = cell(column);
        return cell != null && cell.getCellType() == CellType.FORMULA;
    }

    private Cell cell(String column) {
        Integer index = columns.get(column);
        return index == null ? null : row.getCell(index);
    }

    void fault(String column, String message) {
        String cell = CellReference.convertNumToColString(columns.get(column)) + number;
        faults.add(new Fault("RB-061", path, 0, QuestionnaireReader.SHEET + " " + cell, message));
    }
}
