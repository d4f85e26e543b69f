package org.plumbline.editing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.editing.Column.Kind;
import org.plumbline.sheet.Grid;

/** Lays one table out on a sheet of its own. */
final class SheetWriter {
    /** Rows below the last one that have drop-downs too, for those to be added. */
    private static final int ROOM = 200;

    private static final int LONGEST_NAME = 31;
    private static final int WIDTH = 256;
    private static final float HEIGHT = 15.5f;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 50;

    /** What Excel takes for a character written by its number; the underscore is then written by its own. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final SheetChoices choices;
    private final SourceTable table;
    private final List<List<String>> lines;

    SheetWriter(XSSFWorkbook workbook, SheetStyles styles, SheetChoices choices, ModelFile model, SourceTable table) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name(workbook, table.title()));
        this.styles = styles;
        this.choices = choices;
        this.table = table;
        this.lines = TableLayout.lines(model, table);
    }

    /** The title as far as a sheet's name may be one, and unlike the others. */
    private static String name(XSSFWorkbook workbook, String title) {
        String safe = WorkbookUtil.createSafeSheetName(title.isBlank() ? "Table" : title, '-');
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null || Grid.isExplaining(name); number++) {
            String end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    void write() {
        columns();
        for (int line = 0; line < lines.size(); line++) {
            Row row = sheet.createRow(line);
            row.setHeightInPoints(line < TableLayout.LABEL_LINE ? HEIGHT : HEIGHT * height(lines.get(line)));
            for (int column = 0; column < lines.get(line).size(); column++) {
                Cell cell = row.createCell(column);
                cell.setCellStyle(style(line));
                cell.setCellValue(text(lines.get(line).get(column)));
            }
        }
        sheet.createFreezePane(0, TableLayout.HEAD);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        choices();
        comments();
    }

    private static XSSFRichTextString text(String plain) {
        return new XSSFRichTextString(NUMBERED.matcher(plain).replaceAll("_x005F_"));
    }

    private CellStyle style(int line) {
        return switch (line) {
            case TableLayout.TITLE_LINE -> styles.title();
            case TableLayout.LABEL_LINE, TableLayout.EXPRESSION_LINE -> styles.heading();
            default -> line < TableLayout.HEAD ? styles.note() : styles.cell();
        };
    }

    /** Rows to be added are text as well, so the columns are. */
    private void columns() {
        sheet.setDefaultColumnStyle(0, styles.cell());
        sheet.setColumnHidden(0, true);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.setDefaultColumnStyle(i + 1, styles.cell());
            sheet.setColumnWidth(i + 1, width(i + 1) * WIDTH);
        }
    }

    private int width(int column) {
        int longest = lines.stream()
                .skip(TableLayout.LABEL_LINE)
                .flatMap(line -> line.get(column).lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }

    /** Lines of text that a row needs; LibreOffice makes rows no higher by itself. */
    private int height(List<String> line) {
        return IntStream.range(1, line.size())
                .map(column -> line.get(column)
                        .lines()
                        .mapToInt(text -> 1 + text.length() / (width(column) - 1))
                        .sum())
                .max()
                .orElse(1);
    }

    private void choices() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (!column.words().isEmpty()) {
                DataValidation validation = helper.createValidation(
                        helper.createFormulaListConstraint(choices.range(choices(column))),
                        new CellRangeAddressList(TableLayout.HEAD, lines.size() - 1 + ROOM, i + 1, i + 1));
                // A test may name several values, which no list offers; what is wrong is told on the way in.
                validation.setShowErrorBox(false);
                validation.createPromptBox(column.heading(), SheetLegend.prompt(column));
                validation.setShowPromptBox(true);
                sheet.addValidationData(validation);
            }
        }
    }

    private static List<String> choices(Column column) {
        return column.kind() == Kind.INPUT
                ? Stream.concat(column.words().stream(), Stream.of("-")).toList()
                : column.words();
    }

    private void comments() {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < table.columns().size(); i++) {
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setCol1(i + 2);
            anchor.setCol2(i + 5);
            anchor.setRow1(TableLayout.LABEL_LINE);
            anchor.setRow2(TableLayout.LABEL_LINE + 6);
            Comment comment = drawing.createCellComment(anchor);
            comment.setString(text(SheetLegend.prompt(table.columns().get(i))));
            sheet.getRow(TableLayout.LABEL_LINE).getCell(i + 1).setCellComment(comment);
        }
    }
}
