package org.plumbline.rulebook;

import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("A row of a table is refused")
class TableRowTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String REASON =
            "at least {abandonmentRate.from} and at most {abandonmentRate.to} of the calls offered were abandoned";

    private final FilesCopy files = Shipped.copyWith("1.4").onlyRules("rules/common/scope.drl");

    @Test
    void withoutAnId() {
        files.replace(MODEL, "<rule id=\"s1.4-meets\">", "<rule>");
        assertFaults(files.refused()).tellOnly("RB-031").in(MODEL).at("row 4").once();
    }

    @Test
    void withTheIdOfARowInAnotherFile() {
        FilesCopy two = Shipped.copyWith("1.4", "3.3");
        two.replace(Shipped.model("3.3"), "<rule id=\"s3.3-meets\">", "<rule id=\"s1.4-meets\">");
        assertFaults(two.refused())
                .tellOnly("RB-038")
                .in(Shipped.model("3.3"))
                .at("row s1.4-meets")
                .saying(MODEL)
                .once();
    }

    @Test
    void withTheIdOfAnotherRow() {
        files.replace(MODEL, "<rule id=\"s1.4-meets\">", "<rule id=\"s1.4-below\">");
        assertFaults(files.refused())
                .tellOnly("RB-038")
                .in(MODEL)
                .at("row s1.4-below")
                .once();
    }

    @Test
    void withAClauseTheContractDoesNotHave() {
        files.replace(
                MODEL,
                "<text>1.4</text></annotationEntry>\n        <annotationEntry><text>" + REASON,
                "<text>9.9</text></annotationEntry>\n        <annotationEntry><text>" + REASON);
        assertFaults(files.refused())
                .tellOnly("RB-032")
                .in(MODEL)
                .at("s1.4-meets clause")
                .once();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " "})
    void withoutAReason(String reason) {
        files.replace(MODEL, REASON, reason);
        assertFaults(files.refused())
                .tellOnly("RB-032")
                .in(MODEL)
                .at("s1.4-meets reason")
                .once();
    }

    @Test
    void withoutAnyAnnotation() {
        files.replace(MODEL, "<annotation name=\"clause\"/>\n      <annotation name=\"reason\"/>", "");
        assertFaults(files.refused()).tellOnly("RB-032").in(MODEL).at("s1.4-meets clause");
    }

    @ParameterizedTest(name = "effect {0}")
    @ValueSource(strings = {"\"FINE\"", "\"met\"", "null", "1", "", "\"M\" + \"ET\" + \"S\""})
    void withAnEffectThatIsNoOutcome(String effect) {
        files.replace(MODEL, "<text>\"MET\"</text>", "<text>" + effect + "</text>");
        assertFaults(files.refused())
                .tellOnly("RB-039")
                .in(MODEL)
                .at("s1.4-meets effect")
                .once();
    }

    @ParameterizedTest(name = "share {0}")
    @ValueSource(strings = {"\"0.04\"", "null", "1.01", "-0.04", "", "abandonmentRate"})
    void withAShareThatIsNoPartOfTheAmountAtRisk(String share) {
        files.replace(MODEL, below("share", "0.04"), below("share", share));
        assertFaults(files.refused())
                .tellOnly("RB-039")
                .in(MODEL)
                .at("s1.4-below share")
                .once();
    }

    @ParameterizedTest(name = "level {0}")
    @ValueSource(strings = {"5", "status", ""})
    void withALevelThatIsNoWord(String level) {
        files.replace(MODEL, below("level", "\"BELOW\""), below("level", level));
        assertFaults(files.refused())
                .tellOnly("RB-039")
                .in(MODEL)
                .at("s1.4-below level")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<outputEntry id=\"s1.4-meets-share\"><text>0</text></outputEntry>",
                "<inputEntry id=\"s1.4-meets-abandonmentRate\"><text>[0.02..0.03]</text></inputEntry>"
            })
    void thatLacksACell(String cell) {
        assertFaults(files.replace(MODEL, cell, "").refused())
                .tellOnly("RB-039")
                .in(MODEL)
                .at("row s1.4-meets")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"> 3 %", "more than 3%", "[0.03.."})
    void withATestThatIsNoFeel(String test) {
        files.replace(MODEL, "<text>> 0.03</text>", "<text>" + test + "</text>");
        assertFaults(files.refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .at("s1.4-below")
                .saying(test);
    }

    @Test
    void withAnEmptyTest() {
        files.replace(MODEL, "<text>> 0.03</text>", "<text></text>");
        assertFaults(files.refused()).tellOnly("RB-030").in(MODEL).at("row s1.4-below cell s1.4-below-abandonmentRate");
    }

    private static String below(String column, String value) {
        return "<outputEntry id=\"s1.4-below-" + column + "\"><text>" + value + "</text>";
    }
}
