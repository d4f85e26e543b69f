package org.plumbline.editing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look, the same as in questionnaires. All of them hold text. */
final class SheetStyles {
    private static final byte[] PALE_BLUE = {(byte) 0xE6, (byte) 0xEE, (byte) 0xF4};
    private static final short TEXT = (short) BuiltinFormats.getBuiltinFormat("@");

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle cell;

    SheetStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = text(true, false);
        title.getFont().setFontHeightInPoints((short) 14);
        this.note = text(false, false);
        this.heading = text(true, true);
        heading.setFillForegroundColor(new XSSFColor(PALE_BLUE));
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setBorderBottom(BorderStyle.THIN);
        this.cell = text(false, true);
        cell.setBorderBottom(BorderStyle.HAIR);
        cell.setBottomBorderColor(IndexedColors.GREY_50_PERCENT.getIndex());
    }

    private XSSFCellStyle text(boolean bold, boolean wrapped) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setBold(bold);
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setDataFormat(TEXT);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle note() {
        return note;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle cell() {
        return cell;
    }
}
