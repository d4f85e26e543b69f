package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.decision.Frame;

@DisplayName("A row of a table")
class TableRowsTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String BELOW = "more than {abandonmentRate} of the calls offered were abandoned";
    private static final String MEETS =
            "at least {abandonmentRate.from} and at most {abandonmentRate.to} of the calls offered were abandoned";

    private final FilesCopy files = Shipped.copyWith("1.4").onlyRules("rules/common/scope.drl");

    private List<Fault> faults() {
        return TableRows.faults(files.read());
    }

    private String reason(String row) {
        return files.read().contracts().get(Shipped.CONTRACT).models().get("1.4").frame().rows().stream()
                .filter(each -> each.id().equals(row))
                .map(Frame.Row::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("that ships cites its standard, says its own numbers, and names no dollars that are not settled")
    void thatShips() {
        assertThat(TableRows.faults(Shipped.rulebook())).isEmpty();
    }

    @Test
    void mayNotCiteTheClauseOfAnotherStandard() {
        cite("1.1");
        assertFaults(faults())
                .tellOnly("RB-046")
                .in(MODEL)
                .at("s1.4-below clause")
                .saying("'1.1' is no clause of standard 1.4; write 1.4, or name '1.1' under 'cites'")
                .once();
    }

    @Test
    void mayCiteAClauseThatTheContractNamesForItsStandard() {
        cite("1.1");
        files.replace(Shipped.CONTRACT_FILE, "    clause: \"1.4\"\n", "    clause: \"1.4\"\n    cites: [\"1.1\"]\n");
        assertFaults(faults()).none();
    }

    @Test
    void mayNotBeLetCiteAClauseThatIsNone() {
        files.replace(Shipped.CONTRACT_FILE, "    clause: \"1.4\"\n", "    clause: \"1.4\"\n    cites: [\"9.9\"]\n");
        assertFaults(files.refused()).tellOnly("RB-020").at("/standards/1.4/cites/0");
    }

    private void cite(String clause) {
        files.replace(
                MODEL,
                "<text>1.4</text></annotationEntry>\n        <annotationEntry><text>" + BELOW,
                "<text>" + clause + "</text></annotationEntry>\n        <annotationEntry><text>" + BELOW);
    }

    @Test
    void hasTheNumbersOfItsCellsInItsReason() {
        assertThat(reason("s1.4-meets")).isEqualTo("at least 2% and at most 3% of the calls offered were abandoned");
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.0275]").replace(MODEL, "> 0.03", "> 0.0275");
        assertThat(reason("s1.4-meets")).isEqualTo("at least 2% and at most 2.75% of the calls offered were abandoned");
        assertThat(reason("s1.4-below")).isEqualTo("more than 2.75% of the calls offered were abandoned");
        files.replace(MODEL, BELOW, "{abandonmentRate.from} cost { share }");
        assertThat(reason("s1.4-below")).isEqualTo("2.75% cost 4%");
        assertFaults(faults()).none();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at least 2% and at most 4% of the calls were abandoned | 4%",
                "at least 2.5% of the calls were abandoned | 2.5%",
                "at least 2 % and at most 30 percent | 30 percent",
                "at most {abandonmentRate} | {abandonmentRate} in its reason; it has {abandonmentRate.from} for 2%",
                "at most {rate.to} | {rate.to}"
            })
    void mayNotContradictItsCells(String reason, String told) {
        files.replace(MODEL, MEETS, reason);
        assertFaults(faults())
                .tellOnly("RB-047")
                .in(MODEL)
                .at("s1.4-meets reason")
                .saying(told)
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at least 2% and at most 3.0% of the calls were abandoned",
                "at least 97% and at most 98% of the calls were answered",
                "few enough, and nothing of the 4% at risk is lost",
                "some, whatever the 30 days of clause 9 and the 10th of the month say"
            })
    void maySayItsNumbersInOtherWords(String reason) {
        // 4% is no share of this row; of the penalty it is.
        boolean ofShare = reason.contains("4%");
        files.replace(MODEL, ofShare ? BELOW : MEETS, reason);
        assertFaults(faults()).none();
    }

    @Test
    void saysHowManyAsItsCellDoes() {
        FilesCopy reports = Shipped.copyWith("2.5").onlyRules("rules/common/scope.drl");
        String model = Shipped.model("2.5");
        reports.replace(model, "more than {monthsMissedAtLeast} months", "3 or more months");
        assertFaults(TableRows.faults(reports.read()))
                .tellOnly("RB-047")
                .in(model)
                .saying("3 or more")
                .once();
    }

    @Test
    void mayNameNoDollarsThatAreNeverSettled() {
        FilesCopy bonus = Shipped.copyOf("ecm-qip");
        String model = "dmn/ecm-qip/incentive/Q2-points-model.dmn";
        bonus.replace(model, "<text>\"BONUS\"</text>", "<text>\"CREDIT\"</text>")
                .replace(model, "\"BONUS\"", "\"CREDIT\"");
        assertFaults(TableRows.faults(bonus.read()))
                .tellOnly("RB-048")
                .in(model)
                .at("ecm-Q2-upper amount")
                .saying("write null here and the share");
    }
}
