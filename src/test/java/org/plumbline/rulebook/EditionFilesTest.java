package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Shipped.CONTRACT_FILE;
import static org.plumbline.Told.assertFaults;
import static org.plumbline.TwoEditions.DRAFT_FILE;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.TwoEditions;

@DisplayName("The files of two editions")
class EditionFilesTest {
    private static final String OURS = "corresponds: { qdp-2017: \"1.5\" }";

    @Test
    void mayHaveOneTermWhereOneNeverWasInForce() {
        assertThat(TwoEditions.rulebook().editions(TwoEditions.SERIES).isEmpty())
                .isFalse();
    }

    @Test
    void areToldWhereBothAreInForceAtOneTime() {
        FilesCopy files = quick().replace(DRAFT_FILE, "inForce: \"false\"\n", "");
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(CONTRACT_FILE)
                .at("/term")
                .onLine(files.line(CONTRACT_FILE, "term:"))
                .saying("qdp-2017-draft ")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2017-12-31, 2018-12-31", "2016-01-01, 2017-01-01", "2017-06-01, 2017-06-30", "2016-01-01, 2018-12-31"})
    void areToldWhereTheyShareASingleDay(String from, String to) {
        assertFaults(inForceToo(from, to).refused())
                .tellOnly("RB-020")
                .at("/term")
                .once();
    }

    @Test
    void mayFollowOneAnotherFromOneDayToTheNext() {
        Rulebook rulebook = inForceToo("2018-01-01", "2018-12-31").read();
        assertThat(rulebook.contracts()).hasSize(2);
    }

    @Test
    void mayHaveOneTermWhereTheyAreOfOtherSeries() {
        FilesCopy files = quick().replace(DRAFT_FILE, "inForce: \"false\"\n", "")
                .replace(DRAFT_FILE, "series: " + TwoEditions.SERIES, "series: another");
        assertThat(files.read().contracts()).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "corresponds: { qdp-2017: \"9.9\" }; no standard '9.9'",
                "corresponds: { qdp-1999: \"1.5\" }; no contract 'qdp-1999'",
                "corresponds: { qdp-2017-draft: \"1.5\" }; another contract",
                "corresponds: { qdp-2017: \"1.4\" }; corresponds to 1.4 too"
            })
    void areToldWhereWhatCorrespondsIsNotThereOrTaken(String others, String words) {
        FilesCopy files = quick().replace(DRAFT_FILE, OURS, others);
        assertFaults(files.refused())
                .tellOnly("RB-020")
                .in(DRAFT_FILE)
                .saying(words)
                .once();
    }

    @Test
    void areToldWhereTheTwoDoNotAgreeOnWhatCorresponds() {
        FilesCopy files = quick().replace(
                        CONTRACT_FILE,
                        "  \"1.5\":\n    title:",
                        "  \"1.5\":\n    corresponds: { qdp-2017-draft: \"1.13\" }\n    title:");
        assertFaults(files.refused()).tellOnly("RB-020").in(DRAFT_FILE).at("/standards/1.5/corresponds/qdp-2017");
    }

    private static FilesCopy inForceToo(String from, String to) {
        return quick().replace(DRAFT_FILE, "inForce: \"false\"\n", "")
                .replace(DRAFT_FILE, "from: 2017-01-01, to: 2017-12-31", "from: " + from + ", to: " + to);
    }

    /** With little to compile. */
    private static FilesCopy quick() {
        FilesCopy files = TwoEditions.files().onlyRules("rules/common/scope.drl");
        String draft = files.text(DRAFT_FILE);
        String without = draft.lines()
                .filter(line -> !line.startsWith("  - rules/") || line.endsWith("rules/common/scope.drl"))
                .reduce("", (all, line) -> all + line + "\n");
        return files.put(DRAFT_FILE, without);
    }
}
