package org.plumbline.editing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/** A workbook that asks for the figures of a contract, to be filled in with Excel or LibreOffice and sent back. */
public final class FiguresTemplate {
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> LEGEND = List.of(
            "Fill in contractor, market and year, then the months you report; months you leave empty are not reported.",
            "A month that was reported before is corrected by what you send now: state all of its figures.",
            "The column Year holds what only a year has, such as the base of the money, and year-end figures, if you state any.",
            "If anything stands in it, the year is decided as well: on final figures, or on preliminary ones (INITIAL).",
            "Lists have sheets of their own, a row for each item. Dates are written as 2017-03-31, months as 2017-03.",
            "Rows, columns and sheets may be moved, none may be taken out: leave empty what you don't report. What is hidden is read, too.",
            "Nothing else may stand on those sheets: notes belong on this one, which is not read.",
            "Write values, no formulas. Narrative answers are sent as JSON.");

    /** Columns of the sheet of figures; ids stand before the headings. */
    private static final int LABEL_COLUMN = 1 + FiguresLayout.FIGURE;

    private static final int UNIT_COLUMN = 1 + FiguresLayout.UNIT;
    private static final int YEAR_COLUMN = 1 + FiguresLayout.WHOLE_YEAR;

    private final Contract contract;
    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final SheetChoices choices;

    private FiguresTemplate(Contract contract, XSSFWorkbook workbook) {
        this.contract = contract;
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.choices = new SheetChoices(workbook, styles);
    }

    /** The empty workbook of a contract. */
    public static byte[] of(Contract contract) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new FiguresTemplate(contract, workbook).write();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private void write() {
        figures(workbook.createSheet(FiguresLayout.SHEET));
        FiguresLayout.lists(contract).forEach(this::list);
        legend(workbook.createSheet(SheetLegend.NAME));
        choices.write();
    }

    private void figures(XSSFSheet sheet) {
        about(sheet);
        int line = FiguresLayout.ABOUT.size();
        List<String> heading = new ArrayList<>(List.of(FiguresLayout.handedOut(contract)));
        heading.addAll(FiguresLayout.HEADINGS);
        row(sheet, line, heading, styles.heading());
        sheet.getRow(line++).getCell(0).setCellStyle(styles.note());
        sheet.createFreezePane(YEAR_COLUMN, line);
        for (Fact fact : FiguresLayout.rows(contract)) {
            row(sheet, line, List.of(fact.id(), fact.label(), fact.unit() == null ? "" : fact.unit()), styles.note());
            boolean monthly = fact.monthly() == Fact.Monthly.SUM;
            int last = monthly ? YEAR_COLUMN + FiguresLayout.MONTHS : YEAR_COLUMN;
            for (int column = YEAR_COLUMN; column <= last; column++) {
                sheet.getRow(line).createCell(column).setCellStyle(styles.cell());
            }
            offer(sheet, fact, line, line, YEAR_COLUMN);
            line++;
        }
        sheet.setColumnHidden(0, true);
        sheet.setColumnWidth(LABEL_COLUMN, 52 * 256);
        sheet.setColumnWidth(UNIT_COLUMN, 14 * 256);
        for (int column = YEAR_COLUMN; column <= YEAR_COLUMN + FiguresLayout.MONTHS; column++) {
            sheet.setColumnWidth(column, 15 * 256);
        }
    }

    private void about(XSSFSheet sheet) {
        List<String> markets = List.copyOf(contract.markets().keySet());
        row(sheet, 0, List.of(FiguresLayout.CONTRACT, "Contract", "", contract.id()), styles.note());
        row(sheet, 1, List.of(FiguresLayout.CONTRACTOR, "Contractor", "", ""), styles.cell());
        row(
                sheet,
                2,
                List.of(FiguresLayout.MARKET, "Market", "", markets.size() == 1 ? markets.get(0) : ""),
                styles.cell());
        row(sheet, 3, List.of(FiguresLayout.YEAR, "Year", "", ""), styles.cell());
        row(sheet, 4, List.of(FiguresLayout.KIND, "Figures of the year are", "", "FINAL"), styles.cell());
        offer(sheet, markets, 2, 2, YEAR_COLUMN);
        offer(sheet, List.of("INITIAL", "FINAL"), 4, 4, YEAR_COLUMN);
    }

    private void list(Fact list) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(list.label()));
        List<Fact> fields = FiguresLayout.fields(list);
        List<String> ids = new ArrayList<>(List.of(FiguresLayout.LIST + list.id()));
        List<String> labels = new ArrayList<>(List.of(""));
        fields.forEach(field -> {
            ids.add(field.id());
            labels.add(FiguresLayout.heading(field));
        });
        row(sheet, 0, ids, styles.note());
        row(sheet, 1, labels, styles.heading());
        sheet.getRow(0).setZeroHeight(true);
        sheet.setColumnHidden(0, true);
        sheet.createFreezePane(0, 2);
        for (int column = 1; column <= fields.size(); column++) {
            sheet.setColumnWidth(column, 24 * 256);
            sheet.setDefaultColumnStyle(column, styles.cell());
            offer(sheet, fields.get(column - 1), 2, 1 + FiguresLayout.ITEMS, column);
        }
    }

    private void legend(XSSFSheet sheet) {
        sheet.setColumnWidth(0, 110 * 256);
        row(sheet, 0, List.of(contract.title()), styles.title());
        for (int line = 0; line < LEGEND.size(); line++) {
            row(sheet, line + 1, List.of(LEGEND.get(line)), styles.note());
        }
    }

    private static void row(XSSFSheet sheet, int line, List<String> texts, CellStyle style) {
        Row row = sheet.createRow(line);
        for (int column = 0; column < texts.size(); column++) {
            row.createCell(column).setCellValue(texts.get(column));
            row.getCell(column).setCellStyle(style);
        }
    }

    /** Drop-downs for what has few values. */
    private void offer(XSSFSheet sheet, Fact fact, int firstLine, int lastLine, int column) {
        if (fact.type() == FactType.YES_NO) {
            offer(sheet, YES_NO, firstLine, lastLine, column);
        } else if (fact.type() == FactType.WORD) {
            offer(sheet, fact.values(), firstLine, lastLine, column);
        }
    }

    private void offer(XSSFSheet sheet, List<String> values, int firstLine, int lastLine, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offered = helper.createValidation(
                helper.createFormulaListConstraint(choices.range(values)),
                new CellRangeAddressList(firstLine, lastLine, column, column));
        offered.setShowErrorBox(true);
        sheet.addValidationData(offered);
    }
}
