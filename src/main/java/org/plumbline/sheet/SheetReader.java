package org.plumbline.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Reads the cells of a sheet, exactly; what can't be read for certain is a fault. */
final class SheetReader {
    /** What Excel and LibreOffice show of a number, and let a person type. What is stored beyond is noise of computing. */
    private static final MathContext SHOWN = new MathContext(15);

    /** Far more than any table or list has; a row is filled up to its last cell, however few it holds. */
    private static final int MOST_COLUMNS = 300;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");

    private final XSSFSheet sheet;
    private final List<SheetFault> faults = new ArrayList<>();

    SheetReader(org.apache.poi.ss.usermodel.Sheet sheet) {
        this.sheet = (XSSFSheet) sheet;
    }

    /** Rows that say nothing are left out, so that a row far down costs nothing. */
    Grid read() {
        sheet.getMergedRegions()
                .forEach(region -> fault(
                        new CellAddress(region.getFirstRow(), region.getFirstColumn()),
                        "Cells are merged here (" + region.formatAsString() + "); split them."));
        if (sheet.getCTWorksheet().getSheetData().sizeOfRowArray() != sheet.getPhysicalNumberOfRows()) {
            fault(CellAddress.A1, "Rows of this sheet have the same number; open the file, and save it again.");
        }
        Map<Integer, SortedMap<Integer, Cell>> lines = new TreeMap<>();
        for (Row row : sheet) {
            SortedMap<Integer, Cell> cells = cells((XSSFRow) row);
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                lines.put(row.getRowNum(), cells);
            }
        }
        List<Integer> numbers = List.copyOf(lines.keySet());
        return new Grid(
                sheet.getSheetName(),
                List.copyOf(lines.values()),
                (line, column) -> place(new CellAddress(line < numbers.size() ? numbers.get(line) : line, column)),
                List.copyOf(faults));
    }

    private SortedMap<Integer, Cell> cells(XSSFRow row) {
        if (row.getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells()) {
            fault(
                    new CellAddress(row.getRowNum(), 0),
                    "Cells of this row have the same address; open the file, and save it again.");
        }
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            Cell read = read((XSSFCell) cell);
            if (!read.text().isEmpty()) {
                cells.put(cell.getColumnIndex(), read);
            }
        }
        return cells;
    }

    private Cell read(XSSFCell cell) {
        try {
            return cell.getColumnIndex() < MOST_COLUMNS ? value(cell) : beyond(cell);
        } catch (RuntimeException damaged) {
            // The library trusts that a spreadsheet wrote the cell, with numbers and styles that there are.
            return fault(cell, "The cell is damaged; type it anew.");
        }
    }

    /** A spreadsheet may keep styles of cells that hold nothing, however far to the right. */
    private Cell beyond(XSSFCell cell) {
        return cell.getCellType() == org.apache.poi.ss.usermodel.CellType.BLANK
                ? text(cell, "")
                : fault(
                        cell,
                        "The cell stands to the right of the " + MOST_COLUMNS + " columns that are read; take it out.");
    }

    private Cell value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> string(cell);
            case NUMERIC -> number(cell);
            case BOOLEAN -> new Cell(place(cell), String.valueOf(cell.getBooleanCellValue()), Cell.Form.YES_NO);
            case FORMULA -> fault(cell, "The cell holds a formula, which is not read; write its value.");
            case ERROR -> fault(cell, "The cell holds an error of the spreadsheet; write a value.");
            case BLANK, _NONE -> text(cell, "");
        };
    }

    private Cell string(XSSFCell cell) {
        if (STCellType.S.equals(cell.getCTCell().getT()) && !isThere(cell)) {
            return fault(cell, "The cell is damaged, what it said is lost; type it anew.");
        }
        String text = cell.getRichStringCellValue().getString();
        return text.length() > SpreadsheetVersion.EXCEL2007.getMaxTextLength()
                ? fault(cell, "The cell is longer than a sheet can hold; shorten it.")
                : text(cell, text);
    }

    /** Whether the workbook has the text that a cell names by its number. */
    private boolean isThere(XSSFCell cell) {
        String number = cell.getCTCell().getV();
        int index = number == null ? 0 : Integer.parseInt(number);
        return number == null
                || index >= 0
                        && index
                                < sheet.getWorkbook()
                                        .getSharedStringSource()
                                        .getSharedStringItems()
                                        .size();
    }

    /** A number that was typed into a cell that is no text is what was typed, whatever its format shows of it. */
    private Cell number(XSSFCell cell) {
        double stored = cell.getNumericCellValue();
        if (DateUtil.isCellDateFormatted(cell)) {
            return day(cell);
        }
        BigDecimal shown = new BigDecimal(stored).round(SHOWN);
        if (shown.precision() - shown.scale() > SHOWN.getPrecision()) {
            return fault(
                    cell,
                    "The number is longer than the " + SHOWN.getPrecision()
                            + " digits that a spreadsheet keeps; format the cell as text, and write all digits.");
        }
        return new Cell(
                place(cell),
                shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString(),
                isPercentage(cell) ? Cell.Form.PERCENT : Cell.Form.NUMBER);
    }

    private Cell day(XSSFCell cell) {
        LocalDateTime moment = cell.getLocalDateTimeCellValue();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Cell(place(cell), moment.toLocalDate().toString(), Cell.Form.DAY)
                : fault(
                        cell,
                        "The spreadsheet made a time of this cell; write a day without the time, or format the cell as"
                                + " text and write it again.");
    }

    private static boolean isPercentage(XSSFCell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        return format != null && LITERAL.matcher(format).replaceAll("").contains("%");
    }

    private Cell text(XSSFCell cell, String text) {
        return new Cell(place(cell), text, Cell.Form.TEXT);
    }

    private Cell fault(XSSFCell cell, String message) {
        fault(cell.getAddress(), message);
        return text(cell, "");
    }

    private void fault(CellAddress cell, String message) {
        faults.add(new SheetFault(SheetFault.Kind.CELL, place(cell), message));
    }

    private String place(XSSFCell cell) {
        return place(cell.getAddress());
    }

    private String place(CellAddress cell) {
        return sheet.getSheetName() + " " + cell.formatAsString();
    }
}
