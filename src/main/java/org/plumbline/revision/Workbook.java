package org.plumbline.revision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the sheets of a workbook, such as a questionnaire, as people see them: headings, and rows that begin with an id. */
final class Workbook {
    private final DataFormatter formatter = new DataFormatter();

    private Workbook() {}

    /** Empty for what is no workbook. */
    static Optional<List<Grid>> read(byte[] bytes) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Workbook reader = new Workbook();
            List<Grid> grids = new ArrayList<>();
            workbook.forEach(sheet -> grids.add(reader.grid(sheet)));
            return Optional.of(grids);
        } catch (IOException | RuntimeException unreadable) {
            // What the library throws over bytes that are no workbook is not of one kind.
            return Optional.empty();
        }
    }

    private Grid grid(Sheet sheet) {
        List<Grid.Column> columns = cells(sheet.getRow(0)).stream()
                .map(heading -> new Grid.Column(heading, heading, Map.of()))
                .toList();
        List<Grid.Row> rows = new ArrayList<>();
        for (int number = 1; number <= sheet.getLastRowNum(); number++) {
            List<String> cells = cells(sheet.getRow(number));
            if (!cells.stream().allMatch(String::isEmpty)) {
                rows.add(new Grid.Row(cells.get(0), rows.size() + 1, cells));
            }
        }
        return new Grid(sheet.getSheetName(), sheet.getSheetName(), Map.of(), columns, rows);
    }

    private List<String> cells(Row row) {
        return row == null
                ? List.of()
                : IntStream.range(0, Math.max(0, row.getLastCellNum()))
                        .mapToObj(row::getCell)
                        .map(this::text)
                        .toList();
    }

    /** What a cell shows; of a formula, the formula. */
    private String text(Cell cell) {
        return formatter.formatCellValue(cell).strip();
    }
}
