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
    void is_laid_out_for_a_person() {
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
    void holds_its_id_the_fingerprint_and_the_row_ids_in_a_hidden_column() {
        assertThat(copy.sheet().isColumnHidden(0)).isTrue();
        assertThat(copy.text("A1")).isEqualTo("performanceLevel-table");
        assertThat(copy.text("A2")).isEqualTo(model.fingerprint()).startsWith("sha256:");
        assertThat(copy.text("A8")).isEqualTo("s1.4-below");
    }

    @Test
    void keeps_its_head_in_sight_and_all_its_cells_as_text() {
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
    void offers_the_allowed_values() {
        assertThat(copy.sheet().getDataValidations()).hasSize(2).allSatisfy(validation -> {
            assertThat(validation.getValidationConstraint().getFormula1()).startsWith("Choices!$A$");
            assertThat(validation.getShowErrorBox()).isFalse();
        });
        copy.onSheet(copy.workbook().getSheetIndex("Choices"));
        assertThat(List.of(copy.text("A1"), copy.text("B1"), copy.text("C1"), copy.text("D1")))
                .containsExactly("\"MISSING\"", "\"NOTHING\"", "\"KNOWN\"", "-");
    }

    @Test
    void gives_each_table_of_a_model_a_sheet_with_a_name_it_may_have() {
        SheetCopy two = new SheetCopy(Written.model());
        assertThat(two.workbook().getNumberOfSheets()).isEqualTo(4);
        assertThat(two.sheet().getSheetName()).isEqualTo("Level- of -rate-");
        assertThat(two.onSheet(1).text("A1")).isEqualTo("second");
    }

    @Test
    void changes_one_cell_of_the_model_for_one_that_was_changed() {
        copy.with("C8", "> 0.025");
        assertThat(spliced()).isEqualTo(Shipped.files().text(PATH).replace("<text>> 0.03<", "<text>> 0.025<"));
    }

    @Test
    void may_be_renamed_or_left_out() {
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
    void reads_a_number_as_a_spreadsheet_shows_all_of_it_whatever_its_format_shows(double typed, String read) {
        Cell cell = copy.cell("F8");
        CellStyle shown = copy.workbook().createCellStyle();
        shown.setDataFormat(copy.workbook().createDataFormat().getFormat("0.00"));
        cell.setCellStyle(shown);
        cell.setCellValue(typed);
        assertThat(copy.read().get(0).rows().get(2).edited().texts()).element(4).isEqualTo(read);
    }

    @Test
    void reads_a_percentage_as_the_number_it_stands_for() {
        CellStyle percent = copy.workbook().createCellStyle();
        percent.setDataFormat(copy.workbook().createDataFormat().getFormat("0%"));
        copy.cell("F8").setCellStyle(percent);
        copy.cell("F8").setCellValue(0.045);
        assertThat(spliced()).contains("s1.4-below-share\"><text>0.045<");
    }

    @Test
    void may_have_its_columns_in_another_order_and_blank_rows_and_columns_between() {
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
    void with_its_headings_once_more_among_the_rows_is_told_where() {
        copy.copied(5, 11);
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " A11")
                .saying("once more")
                .once();
    }

    @Test
    void with_a_column_taken_out_is_told_which_one() {
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
    void reads_true_as_it_was_typed() {
        copy.cell("H8").setCellValue(true);
        assertThat(spliced()).contains("<text>true</text></annotationEntry>");
    }

    @Test
    void is_refused_with_sheet_and_cell_and_the_mend() {
        copy.with("C8", "> 3 %");
        assertThat(refused().get(0))
                .hasToString(
                        "RB-074 " + PATH + " " + NAME + " C8: \"> 3 %\" is no test of a number; write \"> 0.03\".");
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        copy.with("C8", "> 3 %").with("E9", "\"MEET\"").with("B6", "missing");
        assertThat(refused()).extracting(Fault::place).containsExactly(NAME + " B6", NAME + " C8", NAME + " E9");
    }

    @Test
    void is_refused_once_the_model_was_changed() {
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
    void is_refused_with_a_formula() {
        copy.cell("C8").setCellFormula("1+1");
        assertFaults(refused())
                .tellOnly("RB-073")
                .at(NAME + " C8")
                .saying("formula")
                .once();
    }

    @Test
    void is_refused_with_a_date_the_spreadsheet_made() {
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
    void is_refused_with_an_error_of_the_spreadsheet() {
        copy.cell("C8").setCellErrorValue(FormulaError.NUM.getCode());
        assertFaults(refused()).tellOnly("RB-073").at(NAME + " C8").once();
    }

    @Test
    void is_refused_with_merged_cells() {
        copy.sheet().addMergedRegion(CellRangeAddress.valueOf("D8:D9"));
        assertFaults(refused())
                .tellOnly("RB-073")
                .at(NAME + " D8")
                .saying("D8:D9")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"B1", "B3", "C4", "C5"})
    void is_refused_with_another_head(String cell) {
        copy.with(cell, "Other");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " " + cell)
                .saying("Here stood")
                .once();
    }

    @Test
    void is_refused_with_something_beside_the_table() {
        copy.with("J8", "a note");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at(NAME + " J8")
                .saying("a note")
                .once();
    }

    @Test
    void is_refused_twice() {
        copy.workbook().cloneSheet(0, "Copy");
        assertFaults(refused())
                .tellOnly("RB-071")
                .at("Copy")
                .saying("same table")
                .once();
    }

    @Test
    void is_refused_without_its_first_column() {
        copy.with("A1", "");
        assertFaults(refused()).tellOnly("RB-071").at(NAME).once();
    }

    @Test
    void is_missed_where_no_table_is_left() {
        copy.workbook().removeSheetAt(0);
        assertFaults(refused()).tellOnly("RB-071").once();
    }

    @Test
    void takes_a_copied_row_as_a_new_one_and_an_emptied_one_as_removed() {
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
    void can_not_hold_a_cell_that_is_too_long() {
        ModelFile longer =
                Written.model(Written.MODEL.replace("<dmn:text/>", "<dmn:text>" + "x".repeat(32_768) + "</dmn:text>"));
        EditRefused refused = catchThrowableOfType(EditRefused.class, () -> TableSheet.write(longer));
        assertFaults(refused.faults()).tellOnly("RB-073").saying("32767").once();
    }
}
