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
    void reports_each_figure_for_the_month_above_it() {
        assertThat(february().facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void may_have_its_months_in_another_order() {
        List<String> months = months();
        Collections.reverse(months);
        headings(months);
        assertThat(february().facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void whose_column_of_a_month_was_taken_out_is_told_which_one_is_missing() {
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
    void with_a_heading_that_is_no_month_is_told_what_to_write() {
        headings(List.of("Jan"));
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .at("Figures E6")
                .saying("\"Jan\" is no heading of this sheet; write \"January\"")
                .once();
    }

    @Test
    void with_a_month_twice_is_told_the_second() {
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
    void with_figures_beside_the_months_is_told_each_cell() {
        february().row("callsOffered").createCell(16).setCellValue(77);
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("\"77\" stands beside the table")
                .once();
    }

    @Test
    void with_a_row_twice_is_told_where_both_stand() {
        copy.copied("callsAbandoned").createCell(5).setCellValue(900);
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .saying("The row \"callsAbandoned\" stands twice")
                .once();
    }

    @Test
    void with_an_id_that_the_contract_has_not_is_told_where() {
        february().row("callsAbandoned").getCell(0).setCellValue("callsAbandonned");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("\"callsAbandonned\" is no figure")
                .once();
    }

    @Test
    void with_a_row_that_lost_its_id_is_told_which_id_it_had() {
        Row row = february().row("callsAbandoned");
        row.getCell(0).setBlank();
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures B" + (row.getRowNum() + 1))
                .saying("write callsAbandoned into Figures A" + (row.getRowNum() + 1))
                .once();
    }

    @Test
    void with_rows_that_were_sorted_without_their_ids_is_told_so() {
        String label = february().row("callsOffered").getCell(1).getStringCellValue();
        copy.row("callsAbandoned").getCell(1).setCellValue(label);
        assertFaults(copy.faults())
                .tell("RB-071")
                .saying("is another figure than the hidden id of the row, callsAbandoned")
                .once();
    }

    @Test
    void in_another_unit_is_told_which_one_is_asked_for() {
        copy.row("handleMinutes").getCell(2).setCellValue("hours");
        assertFaults(february().faults())
                .tellOnly("RB-071")
                .saying("Here stood \"minutes\"")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"contract", "contractor", "market", "year", "kind"})
    void without_a_row_of_what_it_is_about_is_told_which(String key) {
        copy.figures().removeRow(february().row(key));
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures")
                .saying("'" + key + "'")
                .once();
    }

    @Test
    void may_gain_blank_rows_and_sheets() {
        FiguresCopy longer = february();
        longer.figures().shiftRows(0, longer.figures().getLastRowNum(), 2);
        longer.workbook().createSheet("Sheet1").createRow(3).createCell(3).setCellValue(" \u00a0");
        assertThat(longer.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void with_a_row_taken_out_is_told_its_id_and_to_leave_it_empty() {
        february().figures().removeRow(copy.row("handleMinutes"));
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures")
                .saying("The row handleMinutes")
                .saying("leave its cells empty")
                .once();
    }

    @Test
    void of_a_version_that_did_not_say_what_it_handed_out_may_have_fewer_rows_and_facts() {
        february().figures().removeRow(copy.row("handleMinutes"));
        copy.figures().getRow(5).getCell(0).setBlank();
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void of_a_contract_that_asks_for_more_since_lacks_nothing() {
        february().figures().removeRow(copy.row("handleMinutes"));
        Cell handedOut = copy.figures().getRow(5).getCell(0);
        handedOut.setCellValue(handedOut.getStringCellValue().replace(" handleMinutes", " asksNoMore"));
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void may_be_renamed_and_hidden_rows_and_sheets_are_read_like_others() {
        february().row("callsAbandoned").setZeroHeight(true);
        copy.figures().setColumnHidden(5, true);
        copy.workbook().setSheetName(0, "2017");
        copy.workbook().setActiveSheet(1);
        copy.workbook().setSheetHidden(0, true);
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
    }

    @Test
    void with_a_sheet_of_its_own_making_is_told_where() {
        february().workbook().createSheet("Notes").createRow(0).createCell(0).setCellValue("x");
        assertFaults(copy.faults()).tellOnly("RB-071").at("Notes A1").once();
    }

    @Test
    void with_its_figures_twice_is_told_where() {
        february().workbook().cloneSheet(0, "Figures 2");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures 2 A1")
                .saying("keep one of the two")
                .once();
    }

    @Test
    void without_its_hidden_column_is_told_so() {
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
    void reads_a_number_as_a_spreadsheet_shows_all_of_it(double stored, BigDecimal shown) {
        copy.with("participationFee", "Year", stored);
        assertThat(copy.facts()).isEqualTo(Map.of("2017", Map.of("participationFee", shown)));
    }

    @Test
    void gives_a_number_that_was_typed_as_text_on_as_it_was_written() {
        copy.with("participationFee", "Year", "$1,000.50\u00a0");
        assertThat(copy.facts()).isEqualTo(Map.of("2017", Map.of("participationFee", new Written("$1,000.50"))));
    }

    @Test
    void with_a_percentage_where_a_count_is_asked_for_is_told_so() {
        copy.with("callsOffered", "February", 1)
                .cell("callsOffered", "February")
                .setCellStyle(copy.format("0%"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying("percentage").once();
    }

    @Test
    void with_a_date_where_a_number_is_asked_for_is_told_so() {
        copy.with("callsOffered", "February", 43000)
                .cell("callsOffered", "February")
                .setCellStyle(copy.format("m/d/yy"));
        assertFaults(copy.faults()).tellOnly("RB-073").saying("made a date").once();
    }

    @Test
    void with_a_number_longer_than_a_spreadsheet_keeps_is_told_so() {
        assertFaults(copy.with("callsOffered", "February", 1234567890123456.0).faults())
                .tellOnly("RB-073")
                .saying("15 digits")
                .once();
    }

    @Test
    void with_a_formula_an_error_or_merged_cells_is_told_each() {
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
    void with_no_year_is_told_where_to_write_it(String year) {
        assertFaults(february().with("year", "Year", year).faults())
                .tellOnly("RB-073")
                .at("Figures D4")
                .saying("Write the year")
                .once();
    }

    @Test
    void may_have_a_year_that_a_spreadsheet_made_a_number_and_spaces_that_nobody_sees() {
        february().with("year", "Year", 2017).with("contractor", "Year", "acme-dental\u00a0");
        assertThat(copy.facts()).isEqualTo(Map.of("2017-02", CALLS));
        assertThat(FiguresWorkbook.read(copy.bytes())
                        .requests(copy.contract())
                        .get(0)
                        .tree())
                .containsEntry("contractor", "acme-dental");
    }

    @Test
    void with_a_date_for_the_year_is_told_so() {
        february().with("year", "Year", 2017).cell("year", "Year").setCellStyle(copy.format("yyyy-mm-dd"));
        assertFaults(copy.faults()).tellOnly("RB-073").at("Figures D4").saying("made a date");
    }

    @Test
    void with_something_beside_what_it_is_about_is_told_where() {
        XSSFSheet figures = february().figures();
        copy.cell(figures, "F2").setCellValue("acme-vision");
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .at("Figures F2")
                .saying("acme-vision")
                .once();
    }

    @Test
    void that_is_empty_is_told_so() {
        assertFaults(copy.faults())
                .tellOnly("RB-071")
                .saying("No month and no year is filled in")
                .once();
    }
}
