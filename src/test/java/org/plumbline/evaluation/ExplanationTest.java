package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Step;
import org.plumbline.decision.Trail;

@DisplayName("An explanation")
class ExplanationTest {
    // 12,034 ÷ 352,871 = 3.4103…%, above 3%; 0.04 × 5% × 1,234,567.00 = 2,469.134
    private final Assessment assessment =
            Asked.year().fee("1234567.00").calls(352871, 12034).decided();
    private final Decision decision = decision(assessment, "1.4");
    private final Frame frame = decision.explanation().frame();
    private final Trail trail = decision.explanation().trail();

    @Test
    void beginsWithOneSentenceWithTheFiguresAndTheDollars() {
        assertThat(assessment)
                .decides("1.4")
                .as(Outcome.PENALTY)
                .atLevel("BELOW")
                .byRow("s1.4-below")
                .withShare("0.04")
                .costing("2469.13")
                .summedUpAs("Telephone abandonment rate (1.4): abandonment rate 3.41% (calls abandoned 12,034,"
                        + " calls offered to phone representatives 352,871); more than 3% of the calls offered were"
                        + " abandoned; a penalty of 4% of the amount at risk, $2,469.13.");
    }

    @Test
    void showsWhatWasGivenAndWhatWasComputed() {
        assertThat(frame.given())
                .extracting(Frame.Quantity::name, Frame.Quantity::unit)
                .containsExactly(tuple("callsAbandoned", "calls"), tuple("callsOffered", "calls"));
        assertThat(trail.given()).containsExactly("12034", "352871");
        assertThat(trail.origins()).containsOnly("request");
        assertThat(frame.computed()).extracting(Frame.Quantity::name).containsExactly("abandonmentRate");
        assertThat(trail.computed()).singleElement().asString().startsWith("0.034103");
    }

    @Test
    void showsEveryRowAndCellOfTheTableAndWhichHeld() {
        assertThat(frame.inputs()).extracting(Frame.Quantity::name).containsExactly("status", "abandonmentRate");
        assertThat(frame.rows())
                .extracting(Frame.Row::id, Frame.Row::tests)
                .containsExactly(
                        tuple("s1.4-missing", List.of("\"MISSING\"", "-")),
                        tuple("s1.4-nothing", List.of("\"NOTHING\"", "-")),
                        tuple("s1.4-below", List.of("\"KNOWN\"", "> 0.03")),
                        tuple("s1.4-meets", List.of("\"KNOWN\"", "[0.02..0.03]")),
                        tuple("s1.4-exceeds", List.of("\"KNOWN\"", "< 0.02")));
        assertThat(trail.tested()).isTrue();
        assertThat(trail.inputs().get(0)).isEqualTo("KNOWN");
        assertThat(trail.inputs().get(1)).isEqualTo(trail.computed().get(0));
        assertThat(trail.row()).isEqualTo("s1.4-below");
        assertThat(trail.holds()).containsExactly("01", "01", "11", "10", "10");
    }

    @Test
    void showsWhatEachRowGivesAndWhy() {
        assertThat(frame.rows().get(2).outputs())
                .containsEntry("level", "BELOW")
                .containsEntry("effect", "PENALTY")
                .containsEntry("share", "0.04");
        assertThat(frame.rows().get(0).outputs()).containsEntry("level", null);
        assertThat(frame.rows()).allSatisfy(row -> {
            assertThat(row.clause()).isEqualTo("1.4");
            assertThat(row.reason()).isNotBlank();
        });
    }

    @Test
    void citesTheClauseAndTheInterpretations() {
        assertThat(frame.clause()).isEqualTo(new Frame.ClauseRef("Attachment 14", "1.4", "Telephone abandonment rate"));
        assertThat(frame.interpretations()).extracting(Frame.Note::id).contains("I-1", "I-3", "I-16");
    }

    @Test
    void showsTheMoneyStepByStep() {
        assertThat(trail.money())
                .extracting(Step::step, step -> step.amount().toString())
                .containsExactly(
                        tuple("Participation fee of the market for the year", "1234567.00"),
                        tuple("at risk: 5% of it", "61728.35"),
                        tuple("penalty: 4% of the amount at risk", "2469.13"));
    }

    @Test
    void showsNoMoneyWhereNoneMoves() {
        Assessment met = Asked.year().fee("1000000").calls(1000, 25).decided();
        assertThat(decision(met, "1.4").explanation().trail().money()).isEmpty();
        assertThat(met).decides("1.4").as(Outcome.MET).costing("0.00").saying("the expectation is met");
        assertThat(met).decides("1.2").as(Outcome.REPORTED).withoutAmount();
    }

    @Test
    void saysThatDollarsAreUnknownWithoutTheFee() {
        assertThat(Asked.year().calls(1000, 31).decided())
                .decides("1.4")
                .as(Outcome.PENALTY)
                .withoutAmount()
                .saying("a penalty of 4% of the amount at risk, in dollars unknown without its base");
    }

    @Test
    void showsAMissingFactAsMissing() {
        Assessment missing = Asked.year().fact("callsOffered", 1000).decided();
        assertThat(missing).decides("1.4").as(Outcome.UNDECIDED).byRow("s1.4-missing");
        Trail unknown = decision(missing, "1.4").explanation().trail();
        assertThat(unknown.given()).containsExactly(null, "1000");
        assertThat(unknown.origins()).containsExactly(null, "request");
        assertThat(unknown.computed()).containsExactly((String) null);
        assertThat(unknown.holds()).containsExactly("11", "01", "00", "00", "00");
    }

    @Test
    void ofAStandardOutOfScopeDoesNotPretendThatTheTableWasAsked() {
        Assessment outside = Asked.year()
                .market("SMALL_BUSINESS")
                .fact("binderNoticesMailed", 5)
                .decided();
        assertThat(outside)
                .decides("1.7")
                .as(Outcome.NOT_APPLICABLE)
                .byNoRow()
                .atLevel(null)
                .withRule("A standard binds only the markets it names", "markets")
                .summedUpAs("Binder payment notices generated (1.7); the standard does not bind the market"
                        + " SMALL_BUSINESS; not applicable.");
        assertThat(decision(outside, "1.7").explanation().trail().tested()).isFalse();
    }

    @Test
    void namesTheRulebookThatDecided() {
        assertThat(assessment.rulebook()).isEqualTo(Shipped.files().fingerprint());
    }

    @Test
    @DisplayName("is the same every time, however many claims and agreements concern a standard")
    void isTheSameEveryTime() {
        assertThat(IntStream.range(0, 30)
                        .mapToObj(time -> manyClaims().decided())
                        .distinct())
                .hasSize(1);
    }

    private static Asked manyClaims() {
        Asked asked = Asked.year().sealants(100, 50).calls(1000, 35);
        for (String letter : List.of("A", "B", "C", "D")) {
            asked.exception(Map.of("standard", "3.3", "ground", "FORCE_MAJEURE", "circumstances", "Storm " + letter))
                    .exception(Map.of("standard", "1.4", "ground", "FORCE_MAJEURE", "circumstances", "Storm " + letter))
                    .adjustment(Map.of(
                            "standard",
                            "1.5",
                            "effect",
                            "SUSPENDED",
                            "from",
                            "2017-01",
                            "to",
                            "2017-12",
                            "agreement",
                            letter));
        }
        return asked;
    }
}
