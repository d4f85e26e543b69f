package org.plumbline.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A workbook that comes in")
class SheetsTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static byte[] workbook(Consumer<XSSFSheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill.accept(workbook.createSheet("Rates"));
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] twoRows() throws IOException {
        return workbook(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue(1);
            sheet.getRow(0).createCell(1).setCellValue(2);
            sheet.createRow(1).createCell(0).setCellValue(3);
        });
    }

    private static Cell only(double number, String format) throws IOException {
        byte[] bytes = workbook(sheet -> {
            CellStyle style = sheet.getWorkbook().createCellStyle();
            style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
            sheet.createRow(0).createCell(0).setCellValue(number);
            sheet.getRow(0).getCell(0).setCellStyle(style);
        });
        return Sheets.read(bytes).get(0).cell(0, 0);
    }

    private static String refused(byte[] bytes) {
        SheetRefused refused = catchThrowableOfType(SheetRefused.class, () -> Sheets.read(bytes));
        assertThat(refused).as("the workbook should be refused").isNotNull();
        return refused.getMessage();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.03          | 0%               | PERCENT | 0.03",
                "0.03          | 0.0 %            | PERCENT | 0.03",
                "3             | 0\" % of calls\" | NUMBER  | 3",
                "1234567       | #,##0.0,         | NUMBER  | 1234567",
                "0.5           | General          | NUMBER  | 0.5",
                "-0.0          | General          | NUMBER  | 0",
                "45524         | yyyy-mm-dd       | DAY     | 2024-08-20",
                "45524         | mmm yy           | DAY     | 2024-08-20",
                "45524         | 0 \"days\"       | NUMBER  | 45524"
            })
    void holdsNumbersAndDaysByTheirFormat(double stored, String format, Cell.Form form, String text)
            throws IOException {
        Cell cell = only(stored, format);
        assertThat(cell.form()).isEqualTo(form);
        assertThat(cell.text()).isEqualTo(text);
    }

    @Test
    void mayLeaveOutTheAddressesOfCellsWhichThenStandOneAfterTheOther() throws IOException {
        byte[] bare = Parts.with(twoRows(), SHEET, xml -> xml.replaceAll("<c r=\"[A-Z]+\\d+\"", "<c"));
        Grid grid = Sheets.read(bare).get(0);
        assertThat(List.of(
                        grid.cell(0, 0).text(),
                        grid.cell(0, 1).text(),
                        grid.cell(1, 0).text()))
                .containsExactly("1", "2", "3");
        assertThat(grid.faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({"r=\"B1\", r=\"A1\"", "row r=\"2\", row r=\"1\""})
    void withTwoCellsOrRowsInOnePlaceLosesNeitherWithoutAWord(String before, String after) throws IOException {
        byte[] twice = Parts.with(twoRows(), SHEET, xml -> xml.replace(before, after));
        assertThat(Sheets.read(twice).get(0).faults())
                .extracting(SheetFault::message)
                .anyMatch(message -> message.contains("the same"));
    }

    @Test
    void withoutTheNumbersOfItsRowsIsReadInOrderOrTold() throws IOException {
        byte[] bare = Parts.with(twoRows(), SHEET, xml -> xml.replaceAll(" r=\"[A-Z]*\\d+\"", ""));
        try {
            Grid grid = Sheets.read(bare).get(0);
            assertThat(!grid.faults().isEmpty() || grid.cell(1, 0).text().equals("3"))
                    .isTrue();
        } catch (SheetRefused refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    @Test
    void ofTheStrictKindIsToldWhatToSaveItAs() throws IOException {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        byte[] main = Parts.with(
                twoRows(),
                "xl/workbook.xml",
                xml -> xml.replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        byte[] strict = Parts.with(
                main,
                "_rels/.rels",
                xml -> xml.replace(office, "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        assertThat(refused(strict)).contains("Strict Open XML", "\"Excel Workbook\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"EncryptedPackage", "Workbook"})
    void thatIsLockedOrOlderIsToldWhatToDo(String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), part);
            files.writeFilesystem(bytes);
        }
        assertThat(refused(bytes.toByteArray())).contains(part.equals("Workbook") ? "older Office" : "password");
        assertThat(SafeWorkbook.isLike(bytes.toByteArray())).isTrue();
    }

    @Test
    void ofExcel97IsToldWhatToSaveItAs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Figures");
            workbook.write(bytes);
        }
        assertThat(refused(bytes.toByteArray())).contains("Excel 2007 or later (.xlsx)");
    }

    @Test
    void ofAnotherProgramIsToldWhatToSaveItAs() throws IOException {
        byte[] other = Parts.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes()));
        assertThat(refused(other)).contains("Excel 2007 or later (.xlsx)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0 x\u200b\r\ny \ufeff", " x\ny\u2007"})
    void hasSpacesThatNobodySeesAroundItsCells(String text) {
        assertThat(Cell.plain(text))
                .isEqualTo(Cell.plain(text).strip())
                .startsWith("x")
                .endsWith("y");
    }
}
