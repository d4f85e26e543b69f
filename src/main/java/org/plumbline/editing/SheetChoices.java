package org.plumbline.editing;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.sheet.Grid;

/**
 * What drop-downs offer: a row for each list on a hidden sheet. Written into the drop-down itself, LibreOffice does not
 * understand words in quotes.
 */
final class SheetChoices {
    static final String NAME = Grid.CHOICES;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final List<List<String>> lists = new ArrayList<>();

    SheetChoices(XSSFWorkbook workbook, SheetStyles styles) {
        this.workbook = workbook;
        this.styles = styles;
    }

    /** Where a list stands, as a formula names it; the same list has one place. */
    String range(List<String> choices) {
        if (!lists.contains(choices)) {
            lists.add(choices);
        }
        int line = lists.indexOf(choices);
        return new CellReference(NAME, line, 0, true, true).formatAsString() + ":"
                + new CellReference(line, choices.size() - 1, true, true).formatAsString();
    }

    void write() {
        XSSFSheet sheet = workbook.createSheet(NAME);
        for (int line = 0; line < lists.size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < lists.get(line).size(); column++) {
                row.createCell(column).setCellValue(lists.get(line).get(column));
                row.getCell(column).setCellStyle(styles.cell());
            }
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
}
