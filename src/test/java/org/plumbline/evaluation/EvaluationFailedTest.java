package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.plumbline.Asked;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.rulebook.StandardModel;

@DisplayName("A rulebook that cannot decide fails, and never gives an outcome by accident:")
class EvaluationFailedTest {
    private static final String SETTLEMENT = Shipped.SETTLEMENT_RULES;
    private static final String MODEL = Shipped.model("1.4");

    private final FilesCopy files = Shipped.copyWith("1.4").onlyRules(SETTLEMENT);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "callsAbandoned / 0",
                "callsAbandoned / null",
                "callsAbandoned / \"a\"",
                "callsAbandoned + \"a\"",
                "\"text\"",
                "null",
                "sqrt(-1)",
                "number(\"x\")",
                "[1, 2][5]",
                "date(\"x\")"
            })
    void anExpressionThatCannotBeComputed(String expression) {
        files.replace(MODEL, "callsAbandoned / callsOffered", expression);
        fails("Standard 1.4");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"handleMinutes / \"a\"", "handleMinutes + null", "handleMinutes / 0", "\"text\""})
    void evenWhereEveryRowWouldAcceptIt(String expression) {
        FilesCopy reporting =
                Shipped.copyWith("1.6").replace(Shipped.model("1.6"), "handleMinutes / callsAnswered", expression);
        Asked asked = Asked.year().fact("handleMinutes", 100).fact("callsAnswered", 10);
        assertThatThrownBy(() -> asked.decidedBy(reporting.read()))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessageContaining("Standard 1.6");
    }

    @Test
    void noRow() {
        files.replace(MODEL, "<text>> 0.03</text>", "<text>> 0.04</text>");
        fails("no row of the table holds for these figures; exactly one must");
    }

    @Test
    void twoRows() {
        files.replace(MODEL, "[0.02..0.03]", "[0.02..0.05]");
        fails("Multiple matches");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"MISSING\",\"NOTHING\",\"KNOWN\"</text></inputValues>; \"MISSING\",\"NOTHING\"</text></inputValues>",
                "<text>abandonmentRate</text></inputExpression>;"
                        + " <text>abandonmentRate</text></inputExpression><inputValues><text>[0..0.01]</text></inputValues>",
                "\"UNDECIDED\",\"NOT_APPLICABLE\",\"PENALTY\"; \"UNDECIDED\",\"NOT_APPLICABLE\"",
                "\"MISSING\",\"NOTHING\",\"KNOWN\"</text></allowedValues>; \"MISSING\",\"NOTHING\"</text></allowedValues>"
            })
    void aValueThatIsNotAllowed(String words, String others) {
        files.replace(MODEL, words, others);
        fails("Standard 1.4");
    }

    @Test
    @DisplayName("an engine and an explanation that hold different rows")
    void aDisagreementOfEngineAndExplanation() {
        StandardModel model =
                Shipped.rulebook().contracts().get(Shipped.CONTRACT).models().get("1.4");
        List<List<List<UnaryTest>>> upsideDown = new ArrayList<>(model.cells());
        Collections.reverse(upsideDown);
        StandardModel other = new StandardModel(
                model.standard(),
                model.facts(),
                model.frame(),
                model.runtime(),
                model.model(),
                model.inputs(),
                model.table(),
                model.allowed(),
                upsideDown,
                model.told(),
                model.penaltyAtMost(),
                model.creditAtMost());
        Map<String, Object> figures =
                Map.of("callsOffered", new BigDecimal(1000), "callsAbandoned", new BigDecimal(10));
        assertThatThrownBy(() -> TableEvaluation.of(other, figures))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessageContaining("the engine matched the rows [s1.4-exceeds], the cells hold in [s1.4-missing]");
    }

    @Test
    void aRuleThatDisagreesWithTheTable() {
        rule("$finding : Finding(standard == \"1.4\")", propose("MET", "LEVEL"));
        fails("The table and the rule 'added' disagree about standard 1.4: PENALTY or MET");
    }

    @Test
    void twoRulesThatDisagree() {
        rule("$finding : Finding()", propose("SUSPENDED", "RELIEF") + propose("PILOT", "RELIEF"));
        fails("disagree about standard 1.4");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Object o = null; o.toString();", "throw new RuntimeException(\"no\");"})
    void aRuleThatBreaksOffInWhatItDoes(String consequence) {
        rule("AtRisk()", consequence);
        fails("A rule of qdp-2017 broke off");
    }

    @Test
    void aRuleThatBreaksOffInWhatItAsks() {
        rule("Stake(standard.substring(99) == \"x\")", "");
        fails("A rule of qdp-2017 broke off");
    }

    @Test
    void rulesThatSetEachOtherOffWithoutEnd() {
        rule("$risk : AtRisk()", "update($risk);");
        fails("without end");
    }

    @Test
    void twoSettlements() {
        rule("Submission()", "insert(Settlement.withoutBase(false, \"once more\"));");
        fails("gave 2 settlements where one is due");
    }

    @Test
    void noSettlement() {
        files.replace(SETTLEMENT, "insert(new Settlement(", "Object lost = (new Settlement(");
        fails("gave 0 settlements where one is due");
    }

    @Test
    void aPenaltyThatNoRuleCharges() {
        files.replace(
                SETTLEMENT, "outcome == Outcome.PENALTY || outcome == Outcome.UNDECIDED", "outcome == Outcome.BONUS");
        fails("No rule charged the money of 1.4");
    }

    private void rule(String when, String then) {
        files.replace(
                SETTLEMENT,
                "import org.plumbline.fact.Submission;",
                """
                import org.plumbline.fact.Submission;
                import org.plumbline.decision.Finding;
                import org.plumbline.decision.Proposal;

                rule "added"
                    @clause("at-risk")
                when
                    %s
                then
                    %s
                end
                """
                        .formatted(when, then));
    }

    private static String propose(String outcome, String ground) {
        return "insert(Proposal.of($finding, Outcome." + outcome + ", Proposal.Ground." + ground
                + ", \"added\", \"did so\"));";
    }

    private void fails(String why) {
        Asked penalty = Asked.year().fee("1000000").calls(1000, 35);
        assertThatThrownBy(() -> penalty.decidedBy(files.read()))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessageContaining(why);
    }
}
