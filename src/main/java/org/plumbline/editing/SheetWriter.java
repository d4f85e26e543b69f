package org.plumbline.editing;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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

/** Lays one table out on a sheet of its own. */
final class SheetWriter {
    /** Rows below the last one that have drop-downs too, for those to be added. */
    private static final int ROOM = 200;

    /** What the format lets a list of allowed values have in characters. */
    private static final int LONGEST_LIST = 255;

    private static final int LONGEST_NAME = 31;
    private static final int WIDTH = 256;
    private static final Map<Kind, Integer> WIDTHS =
            Map.of(Kind.INPUT, 24 * WIDTH, Kind.OUTPUT, 20 * WIDTH, Kind.ANNOTATION, 50 * WIDTH);

    /** What Excel takes for a character written by its number; the underscore is then written by its own. */
    private static final Pattern NUMBERED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final SourceTable table;
    private final List<List<String>> lines;

    SheetWriter(XSSFWorkbook workbook, SheetStyles styles, ModelFile model, SourceTable table) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name(workbook, table.title()));
        this.styles = styles;
        this.table = table;
        this.lines = TableLayout.lines(model, table);
    }

    /** The title as far as a sheet's name may be one, and unlike the others. */
    private static String name(XSSFWorkbook workbook, String title) {
        String safe = WorkbookUtil.createSafeSheetName(title.isBlank() ? "Table" : title, '-');
        String name = safe;
        for (int number = 2; workbook.getSheet(name) != null || name.equalsIgnoreCase(SheetLegend.NAME); number++) {
            String end = " " + number;
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    void write() {
        columns();
        for (int line = 0; line < lines.size(); line++) {
            Row row = sheet.createRow(line);
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
            sheet.setColumnWidth(i + 1, WIDTHS.get(table.columns().get(i).kind()));
        }
    }

    private void choices() {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            List<String> choices = choices(column);
            if (!choices.isEmpty()) {
                DataValidation validation = helper.createValidation(
                        helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                        new CellRangeAddressList(TableLayout.HEAD, lines.size() - 1 + ROOM, i + 1, i + 1));
                // A test may name several values, which no list offers; what is wrong is told on the way in.
                validation.setShowErrorBox(false);
                validation.createPromptBox(column.heading(), SheetLegend.prompt(column));
                validation.setShowPromptBox(true);
                sheet.addValidationData(validation);
            }
        }
    }

    /** None where the format can't hold them as a list. */
    private static List<String> choices(Column column) {
        List<String> choices = column.kind() == Kind.INPUT && !column.words().isEmpty()
                ? Stream.concat(column.words().stream(), Stream.of("-")).toList()
                : column.words();
        boolean fits = choices.stream().noneMatch(choice -> choice.contains(","))
                && String.join(",", choices).replace("\"", "\"\"").length() <= LONGEST_LIST;
        return fits ? choices : List.of();
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
