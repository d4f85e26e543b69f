package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;
import org.plumbline.contract.Requirement;

@DisplayName("The file of a questionnaire")
class QuestionnaireFileTest {

    @Test
    void thatComesWithPlumblineAsksEveryQuestionOfGroup5() {
        assertThat(new SheetCopy().requirements())
                .isEqualTo(Shipped.contract().requirements())
                .hasSize(42)
                .extracting(Requirement::question)
                .containsAll(Shipped.contract().standards().keySet().stream()
                        .filter(standard -> standard.startsWith("5."))
                        .toList());
    }

    @Test
    void thatIsNotThereIsToldByItsName() {
        List<Fault> faults = new ArrayList<>();
        Questionnaires.read(
                Shipped.contract(), Shipped.copy().remove(Shipped.NARRATIVE).files(), faults);
        assertFaults(faults).tellOnly("RB-001").in(Shipped.NARRATIVE).once();
    }

    @Test
    void withoutItsSheetIsToldWhichOneIsMissing() {
        SheetCopy copy = new SheetCopy();
        copy.workbook().setSheetName(0, "Sheet1");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .in(Shipped.NARRATIVE)
                .saying("no sheet 'Requirements'")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Id", "Only if", "Needs text", "Clause"})
    void withAnotherHeadingIsToldWhatToWrite(String column) {
        SheetCopy copy = new SheetCopy();
        String place = copy.renamed(column, column + "?");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying("\"" + column + "?\" is no heading of this sheet; write \"" + column + "\"")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Id", "Only if", "Needs text", "Clause"})
    void withoutAColumnIsToldWhichOneIsMissing(String column) {
        SheetCopy copy = new SheetCopy();
        copy.without(column);
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .in(Shipped.NARRATIVE)
                .at("Requirements " + (column.equals("Id") ? "B1" : "A1"))
                .saying("The column \"" + column + "\" is missing")
                .once();
    }

    @Test
    void withAColumnTwiceIsToldWhereTheSecondStands() {
        SheetCopy copy = new SheetCopy();
        copy.row(1).createCell(13).setCellValue("Kind");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("Requirements N1")
                .saying("\"Kind\" stands twice")
                .once();
    }

    @Test
    void thatHasTheColumnsOfFormsEmptyMeansTheSameWithoutThem() {
        assertThat(new SheetCopy().withFormColumns().requirements())
                .isEqualTo(Shipped.contract().requirements());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Need", "Most words", "Not before", "No answer"})
    void withSomeColumnsOfFormsButNotAllIsToldWhichOneIsMissing(String column) {
        SheetCopy copy = new SheetCopy().withFormColumns();
        copy.without(column);
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("Requirements A1")
                .saying("The column \"" + column + "\" is missing")
                .once();
    }

    @Test
    void withAColumnOfFormsTwiceIsToldWhereTheSecondStands() {
        SheetCopy copy = new SheetCopy().withFormColumns();
        copy.row(1).createCell(17).setCellValue("Need");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("Requirements R1")
                .saying("\"Need\" stands twice")
                .once();
    }

    @Test
    void withNoRowAtAllIsToldEveryColumn() {
        SheetCopy copy = new SheetCopy();
        copy.workbook().removeSheetAt(0);
        copy.workbook().createSheet("Requirements");
        assertFaults(copy.faults()).tellOnly("RB-060").at("Requirements A1").saying("The column \"Id\" is missing");
        assertThat(copy.faults()).hasSize(13);
    }

    @Test
    void mayHaveItsColumnsInAnotherOrderAndBlankOnesBetween() {
        SheetCopy copy = new SheetCopy();
        for (int number = 1; copy.row(number) != null; number++) {
            var row = copy.row(number);
            String clause = row.getCell(12).getStringCellValue();
            row.createCell(14).setCellValue(clause);
            row.getCell(12).setBlank();
        }
        assertThat(copy.requirements()).isEqualTo(Shipped.contract().requirements());
    }

    @Test
    void withNotesBesideTheRowsIsToldEachCell() {
        SheetCopy copy = new SheetCopy();
        copy.row(4).createCell(14).setCellValue("to be discussed");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("Requirements O4")
                .saying("\"to be discussed\" stands beside the table")
                .once();
    }

    @Test
    void withATitleAboveTheHeadingsIsToldWhere() {
        SheetCopy copy = new SheetCopy();
        var sheet = copy.workbook().getSheetAt(0);
        sheet.shiftRows(0, sheet.getLastRowNum(), 1);
        sheet.createRow(0).createCell(0).setCellValue("Narrative of 2017");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("Requirements A1")
                .saying("above the headings")
                .once();
    }

    @Test
    void withASheetThatIsNotReadIsToldWhere() {
        SheetCopy copy = new SheetCopy();
        copy.workbook().createSheet("More").createRow(2).createCell(1).setCellValue("n5.9.2");
        assertFaults(copy.faults())
                .tellOnly("RB-060")
                .at("More B3")
                .saying("This sheet is not read")
                .once();
    }

    @Test
    void thatDecidedBeforeNotesWereRefusedAsksWhatItAskedThen() {
        SheetCopy copy = new SheetCopy();
        copy.row(1).createCell(14).setCellValue("Our remarks");
        copy.row(4).createCell(14).setCellValue("to be discussed");
        copy.row(5).createCell(15).setCellFormula("1+1");
        copy.workbook().getSheetAt(0).createRow(60).createCell(14).setCellValue("until May");
        copy.workbook().createSheet("More").createRow(2).createCell(1).setCellValue("n5.9.2");
        List<Fault> faults = new ArrayList<>();
        assertThat(Questionnaires.read(
                        Shipped.contract(),
                        RulebookFiles.kept(Shipped.copy()
                                .put(Shipped.NARRATIVE, copy.bytes())
                                .files()
                                .contents()),
                        faults))
                .isEqualTo(Shipped.contract().requirements());
        assertThat(faults).isEmpty();
        assertThat(copy.faults()).isNotEmpty();
    }

    @Test
    void mayHaveEmptyRows() {
        SheetCopy copy = new SheetCopy();
        var sheet = copy.workbook().getSheetAt(0);
        sheet.shiftRows(5, sheet.getLastRowNum(), 2);
        sheet.createRow(5).createCell(3).setCellValue("  ");
        sheet.createRow(200).createCell(0);
        assertThat(copy.requirements()).isEqualTo(Shipped.contract().requirements());
    }

    @Test
    void mayHaveNumbersWhereExcelMadeThemNumbers() {
        SheetCopy copy = new SheetCopy();
        copy.cell("n5.5.1", "At least").setCellValue(1.0);
        assertThat(copy.requirements()).isEqualTo(Shipped.contract().requirements());
    }

    @Test
    void thatNoLongerAsksAQuestionOfTheContractIsToldWhich() {
        SheetCopy copy = new SheetCopy();
        copy.workbook().getSheetAt(0).removeRow(copy.row("n5.9.1"));
        assertFaults(copy.faults())
                .tellOnly("RB-062")
                .in(Shipped.NARRATIVE)
                .saying("the question 5.9.1, but no row asks it")
                .once();
    }

    @Test
    void thatIsNoWorkbookIsToldWhatWasExpected() throws IOException {
        byte[] shipped = Shipped.files().bytes(Shipped.NARRATIVE);
        for (byte[] bytes : List.of(
                new byte[0],
                "Id,Question,Part".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(shipped, shipped.length / 2),
                Arrays.copyOf(shipped, 4),
                zip("word/document.xml", "<document/>"),
                zip(
                        "[Content_Types].xml",
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
                olderExcel())) {
            assertFaults(SheetCopy.faults(bytes))
                    .tellOnly("RB-060")
                    .in(Shipped.NARRATIVE)
                    .saying("Excel 2007 or later (.xlsx)")
                    .once();
        }
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] olderExcel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Requirements");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }
}
