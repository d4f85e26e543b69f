package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fact.Written;

@DisplayName("The workbook of figures")
class FiguresWorkbookTest {
    private static final Map<String, Object> CALLS =
            Map.of("callsOffered", new BigDecimal("1000"), "callsAbandoned", new BigDecimal("25"));

    private final FiguresCopy copy = new FiguresCopy("qdp-2017", "INDIVIDUAL", "2017");

    private FiguresCopy february() {
        return copy.with("callsOffered", "February", 1000).with("callsAbandoned", "February", 25);
    }

    private void headings(List<String> texts) {
        Row headings = copy.figures().getRow(5);
        for (int i = 0; i < texts.size(); i++) {
            headings.getCell(4 + i).setCellValue(texts.get(i));
        }
    }

    /** The names of the months, to be changed. */
    private static List<String> months() {
        return new ArrayList<>(
                FiguresLayout.HEADINGS.subList(FiguresLayout.FIRST_MONTH, FiguresLayout.HEADINGS.size()));
    }

    @Test
    void reportsEachFigureForTheMonthAboveIt() {
        assertThat(february().facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void mayHaveItsMonthsInAnotherOrder() {
        List<String> months = months();
        Collections.reverse(months);
        headings(months);
        assertThat(february().facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void whoseColumnOfAMonthWasTakenOutIsToldWhichOneIsMissing() {
        List<String> months = months();
        months.remove("January");
        months.add("");
        headings(months);
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .at("Figures B6")
                .saying("The column \"January\" is missing")
                .once();
    }

    @Test
    void withAHeadingThatIsNoMonthIsToldWhatToWrite() {
        headings(List.of("Jan"));
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .at("Figures E6")
                .saying("\"Jan\" is no heading of this sheet; write \"January\"")
                .once();
    }

    @Test
    void withAMonthTwiceIsToldTheSecond() {
        copy.figures()
                .getRow(5)
                .getCell(16, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue("January");
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .at("Figures Q6")
                .saying("\"January\" stands twice")
                .once();
    }

    @Test
    void withFiguresBesideTheMonthsIsToldEachCell() {
        february().row("callsOffered").createCell(16).setCellValue(77);
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("\"77\" stands beside the table")
                .once();
    }

    @Test
    void withARowTwiceIsToldWhereBothStand() {
        copy.copied("callsAbandoned").createCell(5).setCellValue(900);
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .saying("The row \"callsAbandoned\" stands twice")
                .once();
    }

    @Test
    void withAnIdThatTheContractHasNotIsToldWhere() {
        february().row("callsAbandoned").getCell(0).setCellValue("callsAbandonned");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("\"callsAbandonned\" is no figure")
                .once();
    }

    @Test
    void withARowThatLostItsIdIsToldWhichIdItHad() {
        Row row = february().row("callsAbandoned");
        row.getCell(0).setBlank();
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures B" + (row.getRowNum() + 1))
                .saying("write callsAbandoned into Figures A" + (row.getRowNum() + 1))
                .once();
    }

    @Test
    void withRowsThatWereSortedWithoutTheirIdsIsToldSo() {
        String label = february().row("callsOffered").getCell(1).getStringCellValue();
        copy.row("callsAbandoned").getCell(1).setCellValue(label);
        assertFaults(copy.faults())
                .tell("RB-071")
                .saying("is another figure than the hidden id of the row, callsAbandoned")
                .once();
    }

    @Test
    void inAnotherUnitIsToldWhichOneIsAskedFor() {
        copy.row("handleMinutes").getCell(2).setCellValue("hours");
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .saying("Here stood \"minutes\"")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"contract", "contractor", "market", "year", "kind"})
    void withoutARowOfWhatItIsAboutIsToldWhich(String key) {
        copy.figures().removeRow(february().row(key));
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures")
                .saying("'" + key + "'")
                .once();
    }

    @Test
    void mayGainBlankRowsAndSheets() {
        FiguresCopy longer = february();
        longer.figures().shiftRows(0, longer.figures().getLastRowNum(), 2);
        longer.workbook().createSheet("Sheet1").createRow(3).createCell(3).setCellValue(" \u00a0");
        assertThat(longer.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void withARowTakenOutIsToldItsIdAndToLeaveItEmpty() {
        february().figures().removeRow(copy.row("handleMinutes"));
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures")
                .saying("The row handleMinutes")
                .saying("leave its cells empty")
                .once();
    }

    @Test
    void ofAVersionThatDidNotSayWhatItHandedOutMayHaveFewerRowsAndFacts() {
        february().figures().removeRow(copy.row("handleMinutes"));
        copy.figures().getRow(5).getCell(0).setBlank();
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void ofAContractThatAsksForMoreSinceLacksNothing() {
        february().figures().removeRow(copy.row("handleMinutes"));
        Cell handedOut = copy.figures().getRow(5).getCell(0);
        handedOut.setCellValue(handedOut.getStringCellValue().replace(" handleMinutes", " asksNoMore"));
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void mayBeRenamedAndHiddenRowsAndSheetsAreReadLikeOthers() {
        february().row("callsAbandoned").setZeroHeight(true);
        copy.figures().setColumnHidden(5, true);
        copy.workbook().setSheetName(0, "2017");
        copy.workbook().setActiveSheet(1);
        copy.workbook().setSheetHidden(0, true);
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void withASheetOfItsOwnMakingIsToldWhere() {
        february().workbook().createSheet("Notes").createRow(0).createCell(0).setCellValue("x");
        assertFaults(copy.faults()).tellOnly("RB-071").at("Notes A1").once();
    }

    @Test
    void withItsFiguresTwiceIsToldWhere() {
        february().workbook().cloneSheet(0, "Figures 2");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures 2 A1")
                .saying("keep one of the two")
                .once();
    }

    @Test
    void withoutItsHiddenColumnIsToldSo() {
        february().figures().forEach(row -> row.getCell(0).setBlank());
        assertFaults(copy.faults()).tell("RB-071").saying("lost its hidden first column");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "4035.3299999999995, 4035.33",
        "4035.3299999999999, 4035.33",
        "299.99999999999994, 300",
        "0.30000000000000004, 0.3",
        "1e-7, 0.0000001"
    })
    void readsANumberAsASpreadsheetShowsAllOfIt(double stored, BigDecimal shown) {
        copy.with("participationFee", "Year", stored);
        assertThat(copy.facts()).isEqualTo(Map.of("2017", Map.of("participationFee", shown)));
    }

    @Test
    void givesANumberThatWasTypedAsTextOnAsItWasWritten() {
        copy.with("participationFee", "Year", "$1,000.50\u00a0");
        assertThat(copy.facts()).isEqualTo(Map.of("2017", Map.of("participationFee", new Written("$1,000.50"))));
    }

    @Test
    void withAPercentageWhereACountIsAskedForIsToldSo() {
        copy.with("callsOffered", "February", 1)
                .cell("callsOffered", "February")
                .setCellStyle(copy.format("0%"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying("percentage").once();
    }

    @Test
    void withADateWhereANumberIsAskedForIsToldSo() {
        copy.with("callsOffered", "February", 43000)
                .cell("callsOffered", "February")
                .setCellStyle(copy.format("m/d/yy"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying("made a date").once();
    }

    @Test
    void withANumberLongerThanASpreadsheetKeepsIsToldSo() {
        assertFaults(copy.with("callsOffered", "February", 1234567890123456.0).faults())
                .tellOnly("RB-073")
                .saying("15 digits")
                .once();
    }

    @Test
    void withAFormulaAnErrorOrMergedCellsIsToldEach() {
        copy.cell("callsOffered", "February").setCellFormula("500+500");
        copy.cell("callsOffered", "March").setCellErrorValue(FormulaError.DIV0.getCode());
        copy.figures().addMergedRegion(CellRangeAddress.valueOf("E9:F9"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying("formula").once();
        assertFaults(copy.faults())
                .tell("RB-073")
                .saying("error of the spreadsheet")
                .once();
        assertFaults(copy.faults())
                .tell("RB-073")
                .at("Figures E9")
                .saying("merged")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "17", "2017-01"})
    void withNoYearIsToldWhereToWriteIt(String year) {
        assertFaults(february().with("year", "Year", year).faults())
                .tellOnly("RB-073")
                .at("Figures D4")
                .saying("Write the year")
                .once();
    }

    @Test
    void mayHaveAYearThatASpreadsheetMadeANumberAndSpacesThatNobodySees() {
        february().with("year", "Year", 2017).with("contractor", "Year", "acme-dental\u00a0");
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
        assertThat(FiguresWorkbook.read(copy.bytes())
                        .requests(copy.contract())
                        .get(0)
                        .tree())
                .containsEntry("contractor", "acme-dental");
    }

    @Test
    void withADateForTheYearIsToldSo() {
        february().with("year", "Year", 2017).cell("year", "Year").setCellStyle(copy.format("yyyy-mm-dd"));
        assertFaults(copy.faults()).tellOnly("RB-073").at("Figures D4").saying("made a date");
    }

    @Test
    void withSomethingBesideWhatItIsAboutIsToldWhere() {
        XSSFSheet figures = february().figures();
        copy.cell(figures, "F2").setCellValue("acme-vision");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures F2")
                .saying("acme-vision")
                .once();
    }

    @Test
    void thatIsEmptyIsToldSo() {
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("No month and no year is filled in")
                .once();
    }
}
