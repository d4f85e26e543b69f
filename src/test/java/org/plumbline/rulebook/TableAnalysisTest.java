package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FaultsAssert;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("The analysis of a table")
class TableAnalysisTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String TABLE = "performanceLevel-table";

    private final FilesCopy files = Shipped.copyWith("1.4");

    @Test
    void finds_nothing_in_the_tables_that_come_with_plumbline() {
        assertThat(TableAnalysis.faults(Shipped.files())).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}: {2} is missing")
    @CsvSource(
            delimiter = ';',
            value = {
                "[0.02..0.03]; [0.02..0.03); \"KNOWN\", 0.03",
                "[0.02..0.03]; (0.02..0.03]; \"KNOWN\", 0.02",
                "> 0.03; > 0.04; \"KNOWN\", ( 0.03 .. 0.04 ]",
                "> 0.03; null; \"KNOWN\", >0.03",
                "\"NOTHING\"</text></inputEntry>; \"MISSING\"</text></inputEntry>; \"NOTHING\""
            })
    void finds_a_gap_and_names_it(String words, String others, String gap) {
        files.replace(MODEL, words, others);
        analysed().tell("RB-033").in(MODEL).at(TABLE).saying(gap);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<text>> 0.03; <text>>= 0.03; rules: [4, 3]",
                "[0.02..0.03]; [0.02..0.05]; rules: [4, 3]",
                "\"NOTHING\"</text></inputEntry>; -</text></inputEntry>; rules: [1, 2]"
            })
    void finds_an_overlap_and_names_the_rows(String words, String others, String rows) {
        files.replace(MODEL, words, others);
        analysed().tell("RB-034").in(MODEL).at(TABLE).saying(rows);
    }

    @Test
    void leaves_rows_apart_that_come_to_the_same_for_different_reasons() {
        files.replace(MODEL, "exceeds-level\"><text>\"EXCEEDS\"", "exceeds-level\"><text>\"MEETS\"")
                .replace(MODEL, "exceeds-effect\"><text>\"CREDIT\"", "exceeds-effect\"><text>\"MET\"")
                .replace(MODEL, "exceeds-share\"><text>0.04", "exceeds-share\"><text>0");
        assertThat(TableAnalysis.faults(files.files())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"> 0.01 + 0.02", "> callsOffered", "? > 0.03", "abs(?) > 0.03", "\"a\"", ">> 0.03", "> rate"})
    void tells_of_a_cell_that_keeps_it_from_its_work(String test) {
        files.replace(MODEL, "<text>> 0.03</text>", "<text>" + test + "</text>");
        analysed().tell("RB-035").in(MODEL).at(TABLE).saying("could not be analysed");
    }

    @Test
    void tells_of_a_column_that_keeps_it_from_its_work() {
        files.replace(MODEL, "typeRef=\"percent\"><text>abandonmentRate", "><text>abandonmentRate");
        analysed().tell("RB-035").in(MODEL).at(TABLE);
    }

    @Test
    @DisplayName("that the engine leaves out without a word is told all the same")
    void that_did_not_happen_is_told() {
        String text = files.text(MODEL);
        String table = text.substring(text.indexOf("<decisionTable"), text.indexOf("</decisionTable>"));
        files.replace(MODEL, table + "</decisionTable>", "<literalExpression><text>null</text></literalExpression>");
        analysed().tellOnly("RB-035").in(MODEL).saying("was not analysed").once();
    }

    @Test
    void goes_on_with_the_next_file_after_one_that_is_no_xml() {
        FilesCopy two = Shipped.copyWith("1.4", "3.3")
                .put(MODEL, "hello")
                .replace(Shipped.model("3.3"), "<text>>= 0.75</text>", "<text>> 0.75</text>");
        List<Fault> faults = TableAnalysis.faults(two.files());
        assertFaults(faults).tell("RB-030").in(MODEL).onLine(1).once();
        assertFaults(faults).tell("RB-033").in(Shipped.model("3.3"));
    }

    @Test
    void tells_of_a_model_that_an_editor_would_not_open() {
        files.replace(MODEL, "<dmndi:DMNDiagram id=\"diagram\"", "<dmndi:DMNDiagramm id=\"diagram\"")
                .replace(MODEL, "</dmndi:DMNDiagram>", "</dmndi:DMNDiagramm>");
        analysed().tell("RB-030").in(MODEL);
    }

    private FaultsAssert analysed() {
        return assertFaults(TableAnalysis.faults(files.files()));
    }
}
