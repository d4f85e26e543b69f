package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The sheet of a list in a workbook of figures")
class FiguresListTest {
    private static final String SHEET = "Provider directory submissions";
    private static final Map<String, Object> JANUARY = item("2024-01", "2024-01-05");
    private static final Map<String, Object> AUGUST = item("2024-08", "2024-08-20");

    private final FiguresCopy copy = new FiguresCopy("qdp-2024", "INDIVIDUAL", "2024");

    private static Map<String, Object> item(String month, String day) {
        return Map.of("month", month, "received", true, "submittedOn", day, "full", true, "inFormat", true);
    }

    @BeforeEach
    void filledIn() {
        item(0, "2024-01", "2024-01-05");
        item(1, "2024-08", "2024-08-20");
    }

    private void item(int number, String month, String day) {
        copy.item(SHEET, number, "month").setCellValue(month);
        copy.item(SHEET, number, "submittedOn").setCellValue(day);
        List.of("received", "full", "inFormat")
                .forEach(field -> copy.item(SHEET, number, field).setCellValue("yes"));
    }

    private XSSFSheet sheet() {
        return copy.workbook().getSheet(SHEET);
    }

    private Object items() {
        return ((Map<?, ?>) copy.facts().get("2024")).get("directorySubmissions");
    }

    @Test
    void hasARowForEachItemAndBlankOnesAreNothing() {
        sheet().shiftRows(3, 3, 3);
        assertThat(items()).isEqualTo(List.of(JANUARY, AUGUST));
    }

    @Test
    void mayHaveItsColumnsInAnotherOrderAndAnotherName() {
        List.of(0, 1, 2, 3).forEach(line -> {
            copy.cell(sheet(), "H" + (line + 1))
                    .setCellValue(sheet().getRow(line).getCell(1).getStringCellValue());
            sheet().getRow(line).getCell(1).setBlank();
        });
        copy.workbook().setSheetName(copy.workbook().getSheetIndex(sheet()), "Mine");
        assertThat(items()).isEqualTo(List.of(JANUARY, AUGUST));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"submittedOn, 2024-08-20", "month, 2024-08-01"})
    void mayHaveADayWhereADayOrAMonthIsAskedFor(String field, String day) {
        copy.item(SHEET, 1, field).setCellValue(LocalDate.parse(day));
        copy.item(SHEET, 1, field).setCellStyle(copy.format("m/d/yyyy"));
        assertThat(items()).isEqualTo(List.of(JANUARY, AUGUST));
    }

    @Test
    void readsDaysAsTheWorkbookCountsThem() {
        copy.workbook().getCTWorkbook().getWorkbookPr().setDate1904(true);
        copy.item(SHEET, 1, "submittedOn").setCellValue(45524 - 1462);
        copy.item(SHEET, 1, "submittedOn").setCellStyle(copy.format("m/d/yyyy"));
        assertThat(items()).isEqualTo(List.of(JANUARY, AUGUST));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "submittedOn, 45524.5, made a time",
        "month, 45524, holds the day 2024-08-20",
        "full, 45524, made a date"
    })
    void withADayThatMayBeSomethingElseIsToldSo(String field, double day, String words) {
        copy.item(SHEET, 1, field).setCellValue(day);
        copy.item(SHEET, 1, field).setCellStyle(copy.format("m/d/yyyy"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying(words).once();
    }

    @Test
    void withAnotherIdAboveAColumnIsToldWhatStoodThere() {
        copy.cell(sheet(), "D1").setCellValue("submitted on");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET + " D1")
                .saying("Here stood \"submittedOn\"")
                .once();
    }

    @Test
    void withoutTheCellThatSaysWhichListItIsIsToldSo() {
        copy.cell(sheet(), "A1").setBlank();
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET + " B1")
                .saying("what list it is")
                .once();
    }

    @Test
    void thatTheContractHasNotIsToldSo() {
        copy.cell(sheet(), "A1").setCellValue("list:directories");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET + " A1")
                .saying("\"list:directories\" is no list of the contract qdp-2024")
                .once();
    }

    @Test
    void thatWasTakenOutIsToldByItsNameAndToLeaveItEmpty() {
        copy.workbook().removeSheetAt(copy.workbook().getSheetIndex(sheet()));
        copy.with("grossPremium", "Year", "1000");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET)
                .saying("The sheet of the list directorySubmissions was taken out")
                .saying("leave it empty")
                .once();
    }

    @Test
    void onTwoSheetsIsToldWhereTheSecondStands() {
        copy.workbook().cloneSheet(copy.workbook().getSheetIndex(sheet()), "More");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("More A1")
                .saying("the same list as at " + SHEET + " A1")
                .once();
    }

    @Test
    void whoseHeadingsWereTakenOutDoesNotLoseItsFirstItem() {
        sheet().shiftRows(2, 3, -1);
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET + " B2")
                .saying("The row of headings is missing here")
                .once();
    }

    @Test
    void withAColumnTakenOutIsToldWhichOne() {
        List.of(0, 1, 2, 3).forEach(line -> sheet().getRow(line).getCell(3).setBlank());
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("The column \"submittedOn\" is missing")
                .once();
    }

    @Test
    void withNotesBesideItIsToldEachCell() {
        copy.cell(sheet(), "H3").setCellValue("checked by M.");
        copy.cell(sheet(), "A4").setCellValue("x");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at(SHEET + " H3")
                .saying("\"checked by M.\" stands beside")
                .once();
        assertFaults(copy.faults()).tell("RB-071").at(SHEET + " A4").once();
    }

    @Test
    void calledLikeTheSheetThatExplainsIsReadAllTheSame() {
        copy.workbook().removeSheetAt(copy.workbook().getSheetIndex("Legend"));
        copy.workbook().setSheetName(copy.workbook().getSheetIndex(sheet()), "Legend");
        assertThat(items()).isEqualTo(List.of(JANUARY, AUGUST));
    }
}
