package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FaultsAssert;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("A row that can never hold")
class IdleRowsTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String MEETS = "[0.02..0.03]";

    private final FilesCopy files = Shipped.copyWith("1.4");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[0.03..0.02]", "(0.02..0.02)", "(0.02..0.02]"})
    void hasACellThatNothingPasses(String cell) {
        files.replace(MODEL, MEETS, cell);
        analysed()
                .tell("RB-056")
                .in(MODEL)
                .at("row s1.4-meets")
                .saying("no value passes its cell '" + cell + "'")
                .once();
    }

    @ParameterizedTest(name = "{0} where {1} is allowed")
    @CsvSource(
            delimiter = ';',
            value = {"[0.02..0.03]; [0.5..1]", "[0.02..0.03]; >= 0.04", "> 0.03; [0..0.03]"})
    void hasACellThatNoAllowedValuePasses(String cell, String allowed) {
        files.replace(
                MODEL,
                "<text>abandonmentRate</text></inputExpression>",
                "<text>abandonmentRate</text></inputExpression><inputValues><text>" + allowed
                        + "</text></inputValues>");
        analysed()
                .tell("RB-056")
                .saying("no value passes its cell '" + cell + "' of those that the column allows: " + allowed)
                .once();
    }

    @Test
    void asksForAWordThatItsColumnDoesNotList() {
        files.replace(MODEL, "\"NOTHING\"</text></inputEntry>", "\"NONE\"</text></inputEntry>");
        analysed()
                .tell("RB-056")
                .at("row s1.4-nothing")
                .saying("\"MISSING\",\"NOTHING\",\"KNOWN\"")
                .once();
    }

    @Test
    void isCoveredByOneAboveIt() {
        files.replace(MODEL, "&lt; 0.02", "[0.025..0.03)");
        analysed()
                .tell("RB-056")
                .at("row s1.4-exceeds")
                .saying("wherever its cells hold, those of s1.4-meets above it hold too")
                .once();
    }

    @Test
    void isCoveredBySeveralAboveItTogetherWhereTheFirstThatHoldsDecides() {
        first().replace(MODEL, "&lt; 0.02", "[0.025..0.06]");
        analysed()
                .tell("RB-056")
                .at("row s1.4-exceeds")
                .saying("those of s1.4-below, s1.4-meets above it hold too")
                .once();
    }

    @Test
    void isNotOneThatTheRowsAboveItCoverButForAPoint() {
        first().replace(MODEL, "&lt; 0.02", "[0.025..0.06]").replace(MODEL, MEETS, "[0.02..0.03)");
        tellsOfNoIdleRow();
    }

    @Test
    void isNotOneThatSeveralAboveItCoverWhereTheHitPolicyIsAnother() {
        files.replace(MODEL, "&lt; 0.02", "[0.025..0.06]");
        tellsOfNoIdleRow();
    }

    @Test
    void isNotOneForTheRestWhereTheFirstThatHoldsDecides() {
        first().replace(MODEL, "&lt; 0.02", "-");
        tellsOfNoIdleRow();
    }

    @Test
    void isOneForTheRestWhereNothingIsLeft() {
        first().replace(MODEL, MEETS, "&lt;= 0.03").replace(MODEL, "&lt; 0.02", "-");
        analysed().tell("RB-056").at("row s1.4-exceeds").once();
    }

    @Test
    void isNotOneThatTestsForNoValueAtAll() {
        first().replace(MODEL, MEETS, "&lt;= 0.03").replace(MODEL, "&lt; 0.02", "null");
        tellsOfNoIdleRow();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"> callsOffered", "? > 0.03", "> 0.01 + 0.02", "", "not(-)", "\"high\""})
    void isNotLookedForWhereACellComputes(String cell) {
        files.replace(MODEL, "<text>> 0.03</text>", "<text>" + cell + "</text>").replace(MODEL, "&lt; 0.02", "> 5");
        tellsOfNoIdleRow();
    }

    private FilesCopy first() {
        return files.replace(MODEL, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"");
    }

    private void tellsOfNoIdleRow() {
        assertThat(TableAnalysis.faults(files.files()))
                .noneMatch(fault -> fault.code().equals("RB-056"));
    }

    private FaultsAssert analysed() {
        return assertFaults(TableAnalysis.faults(files.files()));
    }
}
