package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.plumbline.Told.assertFaults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Shipped;
import org.plumbline.rulebook.Fault;

@DisplayName("The sheet of a table")
class TableSheetTest {
    private static final String PATH = Shipped.model("1.4");
    private static final String NAME = "Telephone abandonment rate- per";

    private final ModelFile model = ModelFile.read(PATH, Shipped.files().bytes(PATH));
    private final SheetCopy copy = new SheetCopy(model);

    private List<Fault> refused() {
        EditRefused refused = catchThrowableOfType(EditRefused.class, copy::spliced);
        assertThat(refused).as("the sheet should be refused").isNotNull();
        return refused.faults();
    }

    private String spliced() {
        return ModelFile.read(PATH, copy.spliced()).text().text();
    }

    @Test
    void isLaidOutForAPerson() {
        assertThat(copy.sheet().getSheetName()).isEqualTo(NAME);
        assertThat(copy.text("B1")).isEqualTo("Telephone abandonment rate: performance levels");
        assertThat(copy.text("B2"))
                .startsWith("1.4 Telephone abandonment rate. ")
                .contains("Attachment 14, 1.4");
        assertThat(copy.text("B3")).startsWith("Hit policy UNIQUE");
        assertThat(copy.text("C4")).isEqualTo("Abandonment rate");
        assertThat(copy.text("C5")).isEqualTo("abandonmentRate");
        assertThat(copy.text("C8")).isEqualTo("> 0.03");
        assertThat(copy.text("G8")).isEqualTo("1.4");
        assertThat(copy.text("H8")).isEqualTo("more than {abandonmentRate} of the calls offered were abandoned");
        assertThat(copy.cell("C4").getCellComment().getString().getString()).contains("> 0.03", "[0.03..0.05]", "-");
        assertThat(copy.workbook().getSheet("Legend")).isNotNull();
    }

    @Test
    void holdsItsIdTheFingerprintAndTheRowIdsInAHiddenColumn() {
        assertThat(copy.sheet().isColumnHidden(0)).isTrue();
        assertThat(copy.text("A1")).isEqualTo("performanceLevel-table");
        assertThat(copy.text("A2")).isEqualTo(model.fingerprint()).startsWith("sha256:");
        assertThat(copy.text("A8")).isEqualTo("s1.4-below");
    }

    @Test
    void keepsItsHeadInSightAndAllItsCellsAsText() {
        assertThat(copy.sheet().getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 5);
        for (Row row : copy.sheet()) {
            for (Cell cell : row) {
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
        CellStyle below = copy.sheet().getColumnStyle(2);
        assertThat(below.getDataFormatString()).as("of rows to be added").isEqualTo("@");
    }

    @Test
    void offersTheAllowedValues() {
        assertThat(copy.sheet().getDataValidations()).hasSize(2).allSatisfy(validation -> {
            assertThat(validation.getValidationConstraint().getFormula1()).startsWith("Choices!$A$");
            assertThat(validation.getShowErrorBox()).isFalse();
        });
        copy.onSheet(copy.workbook().getSheetIndex("Choices"));
        assertThat(List.of(copy.text("A1"), copy.text("B1"), copy.text("C1"), copy.text("D1")))
                .containsExactly("\"MISSING\"", "\"NOTHING\"", "\"KNOWN\"", "-");
    }

    @Test
    void givesEachTableOfAModelASheetWithANameItMayHave() {
        SheetCopy two = new SheetCopy(Written.model());
        assertThat(two.workbook().getNumberOfSheets()).isEqualTo(4);
        assertThat(two.sheet().getSheetName()).isEqualTo("Level- of -rate-");
        assertThat(two.onSheet(1).text("A1")).isEqualTo("second");
    }

    @Test
    void changesOneCellOfTheModelForOneThatWasChanged() {
        copy.with("C8", "> 0.025");
        assertThat(spliced()).isEqualTo(Shipped.files().text(PATH).replace("<text>> 0.03<", "<text>> 0.025<"));
    }

    @Test
    void mayBeRenamedOrLeftOut() {
        SheetCopy two = new SheetCopy(Written.model());
        two.onSheet(1).with("C6", "2");
        two.workbook().removeSheetAt(0);
        two.workbook().setSheetName(0, "Mine");
        assertThat(new String(two.spliced(), StandardCharsets.UTF_8))
                .isEqualTo(Written.MODEL.replace("<dmn:text>1<", "<dmn:text>2<"));
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "0.03, 0.03",
        "0.025, 0.025",
        "0.1, 0.1",
        "1e-7, 0.0000001",
        "100, 100",
        "0, 0",
        "-0.0, 0",
        "1234567.89, 1234567.89",
        "2e-3, 0.002",
        "0.30000000000000004, 0.3",
        "0.069999999999999993, 0.07",
        "299.99999999999994, 300",
        "999999999999999, 999999999999999"
    })
    void readsANumberAsASpreadsheetShowsAllOfItWhateverItsFormatShows(double typed, String read) {
        Cell cell = copy.cell("F8");
        CellStyle shown = copy.workbook().createCellStyle();
        shown.setDataFormat(copy.workbook().createDataFormat().getFormat("0.00"));
        cell.setCellStyle(shown);
        cell.setCellValue(typed);
        assertThat(copy.read().get(0).rows().get(2).edited().texts()).element(4).isEqualTo(read);
    }

    @Test
    void readsAPercentageAsTheNumberItStandsFor() {
        CellStyle percent = copy.workbook().createCellStyle();
        percent.setDataFormat(copy.workbook().createDataFormat().getFormat("0%"));
        copy.cell("F8").setCellStyle(percent);
        copy.cell("F8").setCellValue(0.045);
        assertThat(spliced()).contains("s1.4-below-share\"><text>0.045<");
    }

    @Test
    void mayHaveItsColumnsInAnotherOrderAndBlankRowsAndColumnsBetween() {
        for (Row row : copy.sheet()) {
            Cell moved = row.getCell(2);
            if (moved != null) {
                row.createCell(11).setCellValue(moved.getStringCellValue());
                moved.setBlank();
            }
        }
        copy.sheet().shiftRows(6, copy.sheet().getLastRowNum(), 2);
        copy.sheet().shiftRows(0, copy.sheet().getLastRowNum(), 1);
        copy.with("L11", "> 0.025");
        assertThat(spliced()).isEqualTo(Shipped.files().text(PATH).replace("<text>> 0.03<", "<text>> 0.025<"));
    }

    @Test
    void withItsHeadingsOnceMoreAmongTheRowsIsToldWhere() {
        copy.copied(5, 11);
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " A11")
                .saying("once more")
                .once();
    }

    @Test
    void withAColumnTakenOutIsToldWhichOne() {
        for (Row row : copy.sheet()) {
            if (row.getCell(5) != null) {
                row.getCell(5).setBlank();
            }
        }
        assertFaults(refused())
                .tellOnly("RB-071")
                .saying("The column \"Share of the at-risk amount\" is missing")
                .once();
    }

    @Test
    void readsTrueAsItWasTyped() {
        copy.cell("H8").setCellValue(true);
        assertThat(spliced()).contains("<text>true</text></annotationEntry>");
    }

    @Test
    void isRefusedWithSheetAndCellAndTheMend() {
        copy.with("C8", "> 3 %");
        assertThat(refused().get(0))
                .hasToString(
                        "RB-074 " + PATH + " " + NAME + " C8: \"> 3 %\" is no test of a number; write \"> 0.03\".");
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        copy.with("C8", "> 3 %").with("E9", "\"MEET\"").with("B6", "missing");
        assertThat(refused()).extracting(Fault::place).containsExactly(NAME + " B6", NAME + " C8", NAME + " E9");
    }

    @Test
    void isRefusedOnceTheModelWasChanged() {
        ModelFile changed = Written.model(
                Shipped.files().text(PATH).replace("more than {abandonmentRate}", "more than three percent"));
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> TableSheet.read(changed, copy.bytes()));
        assertFaults(refused.faults())
                .tellOnly("RB-072")
                .at(NAME)
                .saying("changed since")
                .once();
    }

    @Test
    void isRefusedWithAFormula() {
        copy.cell("C8").setCellFormula("1+1");
        assertFaults(refused())
                .tellOnly("RB-073")
                .at(NAME + " C8")
                .saying("formula")
                .once();
    }

    @Test
    void isRefusedWithADateTheSpreadsheetMade() {
        CellStyle date = copy.workbook().createCellStyle();
        date.setDataFormat((short) 14);
        copy.cell("C8").setCellStyle(date);
        copy.cell("C8").setCellValue(42918);
        assertFaults(refused())
                .tellOnly("RB-073")
                .at(NAME + " C8")
                .saying("date")
                .once();
    }

    @Test
    void isRefusedWithAnErrorOfTheSpreadsheet() {
        copy.cell("C8").setCellErrorValue(FormulaError.NUM.getCode());
        assertFaults(refused()).tellOnly("RB-073").at(NAME + " C8").once();
    }

    @Test
    void isRefusedWithMergedCells() {
        copy.sheet().addMergedRegion(CellRangeAddress.valueOf("D8:D9"));
        assertFaults(refused())
                .tellOnly("RB-073")
                .at(NAME + " D8")
                .saying("D8:D9")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"B1", "B3", "C4", "C5"})
    void isRefusedWithAnotherHead(String cell) {
        copy.with(cell, "Other");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " " + cell)
                .saying("Here stood")
                .once();
    }

    @Test
    void isRefusedWithSomethingBesideTheTable() {
        copy.with("J8", "a note");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " J8")
                .saying("a note")
                .once();
    }

    @Test
    void isRefusedTwice() {
        copy.workbook().cloneSheet(0, "Copy");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at("Copy")
                .saying("same table")
                .once();
    }

    @Test
    void isRefusedWithoutItsFirstColumn() {
        copy.with("A1", "");
        assertFaults(refused()).tellOnly("RB-071").at(NAME).once();
    }

    @Test
    void isMissedWhereNoTableIsLeft() {
        copy.workbook().removeSheetAt(0);
        assertFaults(refused()).tellOnly("RB-071").once();
    }

    @Test
    void takesACopiedRowAsANewOneAndAnEmptiedOneAsRemoved() {
        copy.copied(8, 11).with("C8", "> 0.05").with("C11", "(0.03..0.05]");
        for (String column : List.of("B", "C", "D", "E", "F", "G", "H")) {
            copy.cell(column + "7").setBlank();
        }
        String text = spliced();
        assertThat(text)
                .doesNotContain("s1.4-nothing-")
                .contains("s1.4-below-abandonmentRate\"><text>> 0.05<")
                .containsPattern("<rule id=\"s1\\.4-[0-9a-f]{8}\">\\s+<inputEntry id=\"s1\\.4-[0-9a-f]{8}-status\"");
    }

    @Test
    void canNotHoldACellThatIsTooLong() {
        ModelFile longer =
                Written.model(Written.MODEL.replace("<dmn:text/>", "<dmn:text>" + "x".repeat(32_768) + "</dmn:text>"));
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> TableSheet.write(longer));
        assertFaults(refused.faults()).tellOnly("RB-073").saying("32767").once();
    }
}
