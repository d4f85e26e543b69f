package org.plumbline.editing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.plumbline.rulebook.Fault;

/** Reads the cells of a sheet as text, exactly; what Excel made of a cell that is no text is refused or read as typed. */
final class SheetReader {
    private static final int MOST_DIGITS_OF_A_DOUBLE = 17;

    /** Far more than any table or list has; a row is filled up to its last cell, however few it holds. */
    private static final int MOST_COLUMNS = 300;

    private final String path;
    private final Sheet sheet;
    private final List<Fault> faults = new ArrayList<>();

    SheetReader(String path, Sheet sheet) {
        this.path = path;
        this.sheet = sheet;
    }

    /** @throws EditRefused RB-073 at each cell that is no text: a formula, an error, a date, one that was merged */
    Grid read() {
        sheet.getMergedRegions()
                .forEach(region -> fault(
                        new CellAddress(region.getFirstRow(), region.getFirstColumn()),
                        "Cells are merged here (" + region.formatAsString() + "); split them."));
        Map<Integer, List<String>> lines = new TreeMap<>();
        for (Row row : sheet) {
            List<String> cells = cells(row);
            if (row.getRowNum() < TableLayout.HEAD || cells.stream().anyMatch(cell -> !cell.isBlank())) {
                lines.put(row.getRowNum(), cells);
            }
        }
        if (!faults.isEmpty()) {
            throw new EditRefused(faults);
        }
        return grid(lines);
    }

    /** Empty rows between others are left out, so that a row far down costs nothing. */
    private Grid grid(Map<Integer, List<String>> lines) {
        for (int line = 0; line < TableLayout.HEAD; line++) {
            lines.putIfAbsent(line, List.of());
        }
        List<Integer> numbers = List.copyOf(lines.keySet());
        return new Grid(
                sheet.getSheetName(),
                List.copyOf(lines.values()),
                (line, column) -> place(new CellAddress(line < numbers.size() ? numbers.get(line) : line, column)));
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = text(cell);
            if (!text.isEmpty()) {
                cells.addAll(Collections.nCopies(cell.getColumnIndex() - cells.size(), ""));
                cells.add(text);
            }
        }
        return cells;
    }

    private String text(Cell cell) {
        try {
            return cell.getColumnIndex() < MOST_COLUMNS ? value(cell) : beyond(cell);
        } catch (RuntimeException damaged) {
            // The library takes for granted that a spreadsheet wrote the cell: numbers that are none, styles there are
            // not.
            return fault(cell, "The cell is damaged; type it anew.");
        }
    }

    /** A spreadsheet may keep styles of cells that hold nothing, however far to the right. */
    private String beyond(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                ? ""
                : fault(
                        cell,
                        "The cell stands to the right of the " + MOST_COLUMNS + " columns that are read; take it out.");
    }

    private String value(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> string(cell);
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case FORMULA -> fault(cell, "The cell holds a formula; write its value as text.");
            case ERROR -> fault(cell, "The cell holds an error of the spreadsheet; write a value.");
            case BLANK, _NONE -> "";
        };
    }

    private String string(Cell cell) {
        String text = cell.getRichStringCellValue().getString();
        return text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()
                ? fault(cell, "The cell is longer than a sheet can hold; shorten it.")
                : text;
    }

    /** A number that was typed into a cell that is no longer text is what was typed, whatever its format shows of it. */
    private String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return fault(
                    cell,
                    "The spreadsheet made a date of this cell; format it as text and write the test again, a date as"
                            + " date(\"2017-07-01\").");
        }
        double stored = cell.getNumericCellValue();
        BigDecimal exact = new BigDecimal(stored);
        BigDecimal shortest = exact;
        for (int digits = MOST_DIGITS_OF_A_DOUBLE; digits > 0; digits--) {
            BigDecimal shorter = exact.round(new MathContext(digits));
            if (shorter.doubleValue() != stored) {
                break;
            }
            shortest = shorter;
        }
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    private String fault(Cell cell, String message) {
        fault(cell.getAddress(), message);
        return "";
    }

    private void fault(CellAddress cell, String message) {
        faults.add(new Fault("RB-073", path, 0, place(cell), message));
    }

    private String place(CellAddress cell) {
        return sheet.getSheetName() + " " + cell.formatAsString();
    }
}
