package org.plumbline.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plumbline.decision.Account;
import org.plumbline.decision.Account.Line;
import org.plumbline.document.EvaluationReport.StandardLine;

/** An evaluation report as a workbook: what the PDF says, to be sorted and summed. Always the same bytes. */
public final class ReportWorkbook {
    private static final byte[] PALE_BLUE = {(byte) 0xE6, (byte) 0xEE, (byte) 0xF4};

    /** The first day of 1980 would not do: archives write it, and what is before, with the zone of the machine. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int WIDTH = 256;
    private static final int LONGEST_TEXT = 32_767;
    private static final String DOLLARS = "$#,##0.00";

    private final EvaluationReport report;
    private final XSSFWorkbook workbook;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle money;

    private ReportWorkbook(EvaluationReport report, XSSFWorkbook workbook) {
        this.report = report;
        this.workbook = workbook;
        this.head = style(true);
        this.text = style(false);
        this.money = style(false);
        money.setDataFormat(workbook.createDataFormat().getFormat(DOLLARS));
    }

    /** The bytes of the workbook. */
    public static byte[] of(EvaluationReport report) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new ReportWorkbook(report, workbook).fill();
            dated(workbook, LocalDate.parse(report.day()), report.title() + " " + report.number());
            workbook.write(bytes);
            return undated(bytes.toByteArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The same archive without the moment at which each of its parts was written. */
    private static byte[] undated(byte[] archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream written = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(NO_MOMENT);
                written.putNextEntry(same);
                parts.transferTo(written);
                written.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void dated(XSSFWorkbook workbook, LocalDate day, String title) {
        Optional<Date> midnight =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("Plumbline");
        properties.setCreated(midnight);
        properties.setModified(midnight);
    }

    private CellStyle style(boolean heading) {
        XSSFFont font = workbook.createFont();
        font.setBold(heading);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (heading) {
            style.setFillForegroundColor(new XSSFColor(PALE_BLUE));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void fill() {
        summary();
        standards();
        explanations();
        months();
    }

    private void summary() {
        XSSFSheet sheet = sheet("Summary", List.of("What", "Says"), 40, 80);
        row(sheet, report.title(), report.number());
        row(sheet, "Dated", report.dated());
        report.about().forEach(line -> row(sheet, line.label(), noted(line)));
        report.summary().forEach(sentence -> row(sheet, "Summary", sentence));
        report.settlement().forEach(line -> row(sheet, line.label(), line.value()));
        row(sheet, "Assessment", report.assessment());
        row(sheet, "Rulebook", report.rulebook());
    }

    private void standards() {
        XSSFSheet sheet = sheet(
                "Standards",
                List.of("Standard", "Title", "For", "Outcome", "Share of the amount at risk", "Amount"),
                10,
                50,
                20,
                20,
                16,
                16);
        for (StandardLine line : report.standards()) {
            Row row = row(sheet, line.standard(), line.title(), line.subject(), line.outcome(), line.share());
            Cell amount = row.createCell(row.getLastCellNum());
            amount.setCellStyle(money);
            if (line.cents() != null) {
                amount.setCellValue(Double.parseDouble(line.cents()));
            }
        }
    }

    private void explanations() {
        XSSFSheet sheet = sheet(
                "Explanations", List.of("Standard", "Outcome", "Part", "What", "Says", "Note"), 10, 14, 18, 50, 60, 40);
        for (Account account : report.accounts()) {
            Consumer<Stream<String>> told = cells -> row(
                    sheet,
                    Stream.concat(Stream.of(account.standard(), account.outcome()), cells)
                            .toArray(String[]::new));
            told.accept(Stream.of("Summary", "", account.summary(), ""));
            lines(told, "About", account.about());
            lines(told, "Given", account.given());
            lines(told, "Computed", account.computed());
            if (account.table() != null) {
                account.table()
                        .rows()
                        .forEach(row -> told.accept(Stream.of(
                                "Levels",
                                "Row " + row.number() + (row.held() ? ", which held" : ""),
                                row.gives() + ": " + row.reason(),
                                row.why())));
            }
            lines(told, "Rules", account.rules());
            lines(told, "Money", account.money());
            lines(told, "Other readings", account.readings());
            lines(told, "Interpretations", account.interpretations());
        }
    }

    private static void lines(Consumer<Stream<String>> told, String part, List<Line> lines) {
        lines.forEach(line -> told.accept(Stream.of(part, line.label(), line.value(), line.note())));
    }

    private void months() {
        XSSFSheet sheet = sheet(
                "Months",
                List.of("Standard", "Title", "Quantity", "Levels change at", "Month", "Value", "Below expectation"),
                10,
                50,
                30,
                18,
                10,
                12,
                18);
        for (Chart chart : report.charts()) {
            for (Chart.Month month : chart.months()) {
                row(
                        sheet,
                        chart.standard(),
                        chart.title(),
                        chart.quantity(),
                        String.join(", ", chart.marks()),
                        month.name(),
                        month.value(),
                        month.outcome().isEmpty() ? "" : "yes");
            }
        }
    }

    private static String noted(Line line) {
        return line.value() + (line.note().isEmpty() ? "" : " (" + line.note() + ")");
    }

    private XSSFSheet sheet(String name, List<String> heads, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, widths[column] * WIDTH);
        }
        row(sheet, heads.toArray(String[]::new)).forEach(cell -> cell.setCellStyle(head));
        sheet.createFreezePane(0, 1);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }

    /** Texts stay texts: none becomes a formula. */
    private Row row(XSSFSheet sheet, String... cells) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        Arrays.stream(cells).forEach(value -> {
            Cell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellStyle(text);
            cell.setCellValue(value.substring(0, Math.min(value.length(), LONGEST_TEXT)));
        });
        return row;
    }
}
