package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Shipped.CONTRACT_FILE;
import static org.plumbline.Told.assertFaults;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;

@DisplayName("A DMN model is refused")
class ModelFileTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String SECOND_TABLE =
            """
              <decision id="second" name="second">
                <variable name="second" typeRef="string"/>
                <informationRequirement id="second-needs-status"><requiredDecision href="#status"/></informationRequirement>
                <decisionTable id="second-table" hitPolicy="UNIQUE">
                  <input id="second-input"><inputExpression typeRef="factStatus"><text>status</text></inputExpression></input>
                  <output id="second-output"/>
                  <rule id="s1.4-second"><inputEntry><text>-</text></inputEntry><outputEntry><text>"a"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            """;

    private final FilesCopy files = Shipped.copyWith("1.4").onlyRules("rules/common/scope.drl");

    @Test
    void whenItIsMissing() {
        assertFaults(files.remove(MODEL).refused()).tellOnly("RB-001").in(MODEL).once();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "hello", "{}", "<definitions", "<a></b>"})
    void whenItIsNoXml(String text) {
        assertFaults(files.put(MODEL, text).refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .onLine(1)
                .once();
    }

    @Test
    void whenItIsCutShortWithTheLineWhereItEnds() {
        String text = files.text(MODEL);
        String half = text.substring(0, text.indexOf("<decisionTable"));
        int last = (int) half.lines().count();
        assertFaults(files.put(MODEL, half).refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .onLine(last)
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"<a/>", "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'><x/></definitions>"})
    void whenItIsOtherXml(String text) {
        assertFaults(files.put(MODEL, text).refused()).tellOnly("RB-030").in(MODEL);
    }

    @Test
    void whenItReachesForOtherFilesByADocumentType() {
        files.replace(MODEL, "<definitions\n", "<!DOCTYPE d [<!ENTITY e SYSTEM \"pom.xml\">]>\n<definitions\n");
        assertFaults(files.refused()).tellOnly("RB-030").in(MODEL).onLine(2).once();
    }

    @Test
    void whenItHasNoTable() {
        String text = files.text(MODEL);
        String table = text.substring(text.indexOf("<decisionTable"), text.indexOf("</decisionTable>"));
        files.replace(MODEL, table + "</decisionTable>", "<literalExpression><text>null</text></literalExpression>");
        assertFaults(files.refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .saying("this one has 0")
                .once();
    }

    @Test
    void whenItHasTwoTables() {
        files.replace(MODEL, "  <dmndi:DMNDI>", SECOND_TABLE + "  <dmndi:DMNDI>");
        assertFaults(files.refused())
                .tellOnly("RB-030")
                .in(MODEL)
                .saying("this one has 2")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FIRST", "ANY", "COLLECT", "PRIORITY"})
    void whenItsHitPolicyIs(String policy) {
        files.replace(MODEL, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"" + policy + "\"");
        assertFaults(files.refused()).tell("RB-036").in(MODEL).saying(policy).once();
    }

    @Test
    void whenItsFirstColumnIsNotTheStatusOrListsNoValues() {
        String values =
                "<inputValues id=\"input-status-values\"><text>\"MISSING\",\"NOTHING\",\"KNOWN\"</text></inputValues>";
        assertFaults(files.replace(MODEL, values, "").refused())
                .tellOnly("RB-037")
                .in(MODEL)
                .once();
        assertFaults(Shipped.copyWith("1.4")
                        .replace(MODEL, "<text>status</text></input", "<text>abandonmentRate</text></input")
                        .refused())
                .tellOnly("RB-037")
                .in(MODEL)
                .once();
    }

    @Test
    void whenAColumnComputes() {
        files.replace(MODEL, "<text>abandonmentRate</text></input", "<text>abandonmentRate * 2</text></input");
        assertFaults(files.refused())
                .tellOnly("RB-037")
                .in(MODEL)
                .at("abandonmentRate * 2")
                .once();
    }

    @Test
    void whenItAsksForWhatItsStandardDoesNotList() {
        files.replace(CONTRACT_FILE, "facts: [callsAbandoned, callsOffered]", "facts: [callsAbandoned]");
        assertFaults(files.refused())
                .tellOnly("RB-021")
                .in(MODEL)
                .at("callsOffered")
                .once();
    }

    @Test
    void whenItDoesNotAskForWhatItsStandardLists() {
        files.replace(
                CONTRACT_FILE,
                "facts: [callsAbandoned, callsOffered]",
                "facts: [callsAbandoned, callsOffered, callsReceived]");
        assertFaults(files.refused())
                .tellOnly("RB-021")
                .in(MODEL)
                .at("callsReceived")
                .once();
    }

    @Test
    void whenNeitherItNorARuleLooksAtAReadingThatItsStandardLists() {
        files.replace(
                CONTRACT_FILE,
                "I-29, I-53, I-57, I-59, I-70]\n    readings: [I-53]\n",
                "I-29, I-53, I-57, I-59, I-70]\n    readings: [I-4]\n");
        assertFaults(files.refused())
                .tellOnly("RB-021")
                .in(MODEL)
                .at("callAnswerTimelinessDenominator")
                .saying("no rule looks at this reading")
                .once();
    }

    @Test
    @DisplayName("but not when a rule looks at the reading in its place")
    void butNotWhenARuleLooksAtTheReading() {
        files.replace(
                        CONTRACT_FILE,
                        "I-29, I-53, I-57, I-59, I-70]\n    readings: [I-53]\n",
                        "I-29, I-53, I-57, I-59, I-70]\n    readings: [I-4]\n")
                .append(
                        "rules/common/scope.drl",
                        """

                        rule "a reading"
                            @clause("markets")
                        when
                            org.plumbline.decision.Readings(chosen["callAnswerTimelinessDenominator"] == "callsAnswered")
                        then
                        end
                        """);
        assertThat(files.read().contracts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "typeRef=\"percent\"/>; typeRef=\"percnt\"/>",
                "callsAbandoned / callsOffered; callsAbandoned / callsOfered",
                "callsAbandoned / callsOffered; callsAbandoned // callsOffered",
                "requiredDecision href=\"#status\"; requiredDecision href=\"#nothing\""
            })
    void whenAnExpressionNamesWhatIsNotThere(String words, String others) {
        assertFaults(files.replace(MODEL, words, others).refused())
                .tell("RB-030")
                .in(MODEL);
    }

    @Test
    void whenItsOutputsAreOthers() {
        files.replace(
                MODEL, "<output id=\"output-level\" name=\"level\"", "<output id=\"output-level\" name=\"grade\"");
        assertFaults(files.refused()).tell("RB-039").in(MODEL).saying("[grade, effect, share]");
    }

    @Test
    void withAllOthersThatAreBrokenAndAllFaultsToldInOneGo() {
        FilesCopy many = Shipped.copy()
                .put(Shipped.model("1.1"), "hello")
                .remove(Shipped.model("1.2"))
                .replace(Shipped.model("1.4"), "<rule id=\"s1.4-meets\">", "<rule>")
                .replace(Shipped.model("1.5"), "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"")
                .replace(Shipped.SETTLEMENT_RULES, "$unknown == 0,", "$unknown == 0.0,")
                .replace("rules/qdp-2017/credits.drl", "@clause(\"credits\")", "@clause(\"creds\")");
        List<Fault> faults = many.refused();
        assertFaults(faults).tell("RB-030").in(Shipped.model("1.1")).once();
        assertFaults(faults).tell("RB-001").in(Shipped.model("1.2")).once();
        assertFaults(faults).tell("RB-031").in(Shipped.model("1.4")).once();
        assertFaults(faults).tell("RB-036").in(Shipped.model("1.5")).once();
        assertFaults(faults).tell("RB-042").in(Shipped.SETTLEMENT_RULES).once();
        assertFaults(faults).tell("RB-041").in("rules/qdp-2017/credits.drl");
    }
}
