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
    void findsNothingInTheTablesThatComeWithPlumbline() {
        assertThat(TableAnalysis.faults(Shipped.files())).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}: {2} is missing")
    @CsvSource(
            delimiter = ';',
            value = {
                "[0.02..0.03]; [0.02..0.03); abandonment rate 3%. Add a row with the cells \"KNOWN\" | 0.03",
                "[0.02..0.03]; (0.02..0.03]; abandonment rate 2%. Add a row with the cells \"KNOWN\" | 0.02",
                "[0.02..0.03]; [0.02..0.025]; more than 2.5% and at most 3%. Add a row with the cells \"KNOWN\" | (0.025..0.03]",
                "> 0.03; > 0.04; status of the facts known, abandonment rate more than 3% and at most 4%. Add",
                "> 0.03; null; abandonment rate more than 3%. Add a row with the cells \"KNOWN\" | > 0.03",
                "\"NOTHING\"</text></inputEntry>; \"MISSING\"</text></inputEntry>; nothing to measure. Add a row with the cells \"NOTHING\" | -"
            })
    void findsAGapAndNamesIt(String words, String others, String gap) {
        files.replace(MODEL, words, others);
        analysed().tell("RB-033").in(MODEL).at(TABLE).saying(gap);
    }

    @Test
    void givesAGapAsDataWithARowThatWouldFillIt() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]");
        Spot spot = TableAnalysis.faults(files.files()).get(0).spot();
        assertThat(spot.table()).isEqualTo(TABLE);
        assertThat(spot.region())
                .containsExactly(
                        new Stretch("status", "Status of the facts", "\"KNOWN\"", "known"),
                        new Stretch(
                                "abandonmentRate",
                                "Abandonment rate",
                                "(0.025..0.03]",
                                "more than 2.5% and at most 3%"));
        assertThat(spot.proposed().inputs())
                .containsExactly(
                        new ProposedRow.Cell("status", "\"KNOWN\""),
                        new ProposedRow.Cell("abandonmentRate", "(0.025..0.03]"));
        assertThat(spot.proposed().outputs())
                .containsExactly(
                        new ProposedRow.Cell("level", ""),
                        new ProposedRow.Cell("effect", ""),
                        new ProposedRow.Cell("share", ""));
    }

    @Test
    void givesAnOverlapAsDataWithTheRowsThatShareIt() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.05]");
        assertThat(TableAnalysis.faults(files.files())).singleElement().satisfies(overlap -> {
            assertThat(overlap.spot().rows()).containsExactly("s1.4-below", "s1.4-meets");
            assertThat(overlap.spot().region()).extracting(Stretch::test).containsExactly("\"KNOWN\"", "(0.03..0.05]");
            assertThat(overlap.spot().proposed()).isNull();
        });
    }

    @Test
    void leavesOutWhatACellWouldHaveItFindWhoseEndsAreTheWrongWayRound() {
        files.replace(MODEL, "[0.02..0.03]", "[0.03..0.02]");
        analysed().tellOnly("RB-056").at("row s1.4-meets").once();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "below-status\"><text>\"KNOWN\"; below-status\"><text>\"KNOWN; status",
                "below-abandonmentRate\"><text>> 0.03; below-abandonmentRate\"><text>> 3 %; abandonmentRate",
                "below-effect\"><text>\"PENALTY\"; below-effect\"><text>\"PENALTY; effect"
            })
    void namesTheTableRowAndColumnOfACellThatCanNotBeRead(String cell, String broken, String column) {
        files.replace(MODEL, cell, broken);
        assertThat(TableAnalysis.faults(files.files()))
                .filteredOn(fault -> fault.code().equals("RB-030"))
                .extracting(Fault::spot)
                .containsExactly(Spot.cell(TABLE, "s1.4-below", column));
    }

    @Test
    void isMadeOnceForFilesOfTheSameContent() {
        Workings workings = new Workings();
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.025]");
        List<Fault> first = TableAnalysis.faults(files.files(), workings);
        assertThat(TableAnalysis.faults(files.files(), workings).get(0)).isSameAs(first.get(0));
        files.replace(MODEL, "[0.02..0.025]", "[0.02..0.03]");
        assertThat(TableAnalysis.faults(files.files(), workings)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<text>> 0.03; <text>>= 0.03; s1.4-below and s1.4-meets hold together for status of the facts known, abandonment rate 3%.",
                "[0.02..0.03]; [0.02..0.05]; abandonment rate more than 3% and at most 5%.",
                "\"NOTHING\"</text></inputEntry>; -</text></inputEntry>; s1.4-missing and s1.4-nothing hold together for status of the facts missing."
            })
    void findsAnOverlapAndNamesTheRows(String words, String others, String rows) {
        files.replace(MODEL, words, others);
        analysed().tell("RB-034").in(MODEL).at(TABLE).saying(rows);
    }

    @Test
    void leavesRowsApartThatComeToTheSameForDifferentReasons() {
        files.replace(MODEL, "exceeds-level\"><text>\"EXCEEDS\"", "exceeds-level\"><text>\"MEETS\"")
                .replace(MODEL, "exceeds-effect\"><text>\"CREDIT\"", "exceeds-effect\"><text>\"MET\"")
                .replace(MODEL, "exceeds-share\"><text>0.04", "exceeds-share\"><text>0");
        assertThat(TableAnalysis.faults(files.files())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"> 0.01 + 0.02", "> callsOffered", "? > 0.03", "abs(?) > 0.03", "\"a\"", ">> 0.03", "> rate"})
    void tellsOfACellThatKeepsItFromItsWork(String test) {
        files.replace(MODEL, "<text>> 0.03</text>", "<text>" + test + "</text>");
        analysed().tell("RB-035").in(MODEL).at(TABLE).saying("could not be analysed");
    }

    @Test
    void tellsOfAColumnThatKeepsItFromItsWork() {
        files.replace(MODEL, "typeRef=\"percent\"><text>abandonmentRate", "><text>abandonmentRate");
        analysed().tell("RB-035").in(MODEL).at(TABLE);
    }

    @Test
    @DisplayName("that the engine leaves out without a word is told all the same")
    void thatDidNotHappenIsTold() {
        String text = files.text(MODEL);
        String table = text.substring(text.indexOf("<decisionTable"), text.indexOf("</decisionTable>"));
        files.replace(MODEL, table + "</decisionTable>", "<literalExpression><text>null</text></literalExpression>");
        analysed().tellOnly("RB-035").in(MODEL).saying("was not analysed").once();
    }

    @Test
    void goesOnWithTheNextFileAfterOneThatIsNoXml() {
        FilesCopy two = Shipped.copyWith("1.4", "3.3")
                .put(MODEL, "hello")
                .replace(Shipped.model("3.3"), "<text>>= 0.75</text>", "<text>> 0.75</text>");
        List<Fault> faults = TableAnalysis.faults(two.files());
        assertFaults(faults).tell("RB-030").in(MODEL).onLine(1).once();
        assertFaults(faults).tell("RB-033").in(Shipped.model("3.3"));
    }

    @Test
    void tellsOfAModelThatAnEditorWouldNotOpen() {
        files.replace(MODEL, "<dmndi:DMNDiagram id=\"diagram\"", "<dmndi:DMNDiagramm id=\"diagram\"")
                .replace(MODEL, "</dmndi:DMNDiagram>", "</dmndi:DMNDiagramm>");
        analysed().tell("RB-030").in(MODEL);
    }

    private FaultsAssert analysed() {
        return assertFaults(TableAnalysis.faults(files.files()));
    }
}
