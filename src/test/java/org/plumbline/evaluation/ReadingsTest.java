package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Trail.ReadingEffect;

@DisplayName("Where the contract can be read two ways")
class ReadingsTest {
    // 850 ÷ 1,000 offered = 85%, met; 850 ÷ 940 answered = 90.4…%, a credit of 0.04 × 5% × 1,000,000 = 2,000.00
    private final Asked asked = Asked.year()
            .fee("1000000")
            .fact("callsOffered", 1000)
            .fact("callsAnswered", 940)
            .fact("callsAnsweredWithin30Seconds", 850);

    @Test
    void theExplanationSaysWhatTheOtherWayWouldHaveGiven() {
        Assessment assessment = asked.decided();
        assertThat(assessment).decides("1.5").as(Outcome.MET).costing("0.00");
        assertThat(readings(assessment))
                .containsExactly(new ReadingEffect("I-4", "callsOffered", "callsAnswered", Outcome.CREDIT, "2000.00"));
    }

    @Test
    void aRequestMayChooseTheOtherWay() {
        Assessment assessment =
                asked.with("readings", Map.of("I-4", "callsAnswered")).decided();
        assertThat(assessment)
                .decides("1.5")
                .as(Outcome.CREDIT)
                .byRow("s1.5-exceeds")
                .costing("2000.00");
        assertThat(readings(assessment))
                .containsExactly(new ReadingEffect("I-4", "callsAnswered", "callsOffered", Outcome.MET, "0.00"));
    }

    @Test
    void theOtherWayMayLackAFact() {
        Assessment assessment = asked.fact("callsAnswered", null).decided();
        assertThat(assessment).decides("1.5").as(Outcome.MET);
        assertThat(readings(assessment))
                .containsExactly(new ReadingEffect("I-4", "callsOffered", "callsAnswered", Outcome.UNDECIDED, null));
    }

    @Test
    void aMonthHasOutcomesAndNoDollarsEitherWay() {
        Assessment assessment = asked.with("period", "2017-03").decided();
        assertThat(readings(assessment))
                .containsExactly(new ReadingEffect("I-4", "callsOffered", "callsAnswered", Outcome.MET, null));
    }

    @Test
    void reliefCoversBothWays() {
        Assessment assessment = asked.adjustment(Map.of(
                        "standard", "1.5", "effect", "SUSPENDED", "from", "2017-01", "to", "2017-12", "agreement", "A"))
                .decided();
        assertThat(assessment).decides("1.5").as(Outcome.SUSPENDED).byNoRow();
        assertThat(readings(assessment)).extracting(ReadingEffect::outcome).containsExactly(Outcome.SUSPENDED);
    }

    @Test
    void standardsThatCanBeReadOneWayOnlyNameNoOther() {
        Assessment assessment = asked.decided();
        assertThat(decision(assessment, "1.4").explanation().trail().readings()).isEmpty();
    }

    private static List<ReadingEffect> readings(Assessment assessment) {
        return decision(assessment, "1.5").explanation().trail().readings();
    }
}
