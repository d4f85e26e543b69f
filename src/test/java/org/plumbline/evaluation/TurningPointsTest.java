package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.AssessmentAssert.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Turning;
import org.plumbline.decision.TurningPoint;
import org.plumbline.decision.TurningText;

@DisplayName("What would have changed a decision")
class TurningPointsTest {
    private static final Object[] GOOD_MONTH = {"dataSubmissionsDue", 1, "dataSubmissionsAccepted", 1};
    private static final Object[] BAD_MONTH = {"dataSubmissionsDue", 1, "dataSubmissionsAccepted", 0};

    @Test
    void isToldForEachFactInBothDirections() {
        // 3% of 352,871 is 10,586.13 and 2% is 7,057.42; 12,034 is 3% of 401,133.3 and 2% of 601,700
        Asked asked = Asked.year().fee("1234567.00").calls(352871, 12034);
        assertThat(points(asked, "callsAbandoned", "1.4").fewer())
                .extracting(point -> point.value().intValueExact(), TurningPoint::outcome, point -> dollars(point))
                .containsExactly(tuple(10586, Outcome.MET, "0.00"), tuple(7057, Outcome.CREDIT, "2469.13"));
        assertThat(points(asked, "callsAbandoned", "1.4").more()).isEmpty();
        assertThat(points(asked, "callsOffered", "1.4").more())
                .extracting(point -> point.value().intValueExact(), TurningPoint::outcome)
                .containsExactly(tuple(401134, Outcome.MET), tuple(601701, Outcome.CREDIT));
        assertThat(points(asked, "callsOffered", "1.4").fewer()).isEmpty();
    }

    @Test
    void isSaidInASentence() {
        Asked penalty = Asked.year().fee("1234567.00").calls(352871, 12034);
        assertThat(sentences(penalty, "1.4"))
                .containsExactly(
                        "1,448 fewer calls abandoned would have avoided the penalty; 4,977 fewer would have earned a"
                                + " credit of $2,469.13; no greater number changes the outcome.",
                        "48,263 more calls offered to phone representatives would have avoided the penalty; 248,830 more"
                                + " would have earned a credit of $2,469.13; no smaller number changes the outcome.");
        // 2% of 1,000 is 20 and 3% is 30
        Asked credit = Asked.year().fee("1000000").calls(1000, 10);
        assertThat(sentences(credit, "1.4").get(0))
                .isEqualTo("10 more calls abandoned would have lost the credit; 21 more would have brought a penalty of"
                        + " $2,000.00; no smaller number changes the outcome.");
    }

    @Test
    void isNothingWhereEveryFigureGivesTheSame() {
        assertThat(sentences(Asked.year().fact("callsReceived", 5), "1.1"))
                .containsExactly("No other value of 'Calls received' changes the outcome.");
    }

    @Test
    void isRefusedForWhatTheseFactsDecideNothingOn() {
        Asked asked = Asked.year().calls(1000, 25);
        Matter other = new Matter("1.4", Subject.contractor("somebody-else"));
        assertThatThrownBy(() -> TurningPoints.of(Shipped.rulebook(), asked.admitted(), other))
                .isInstanceOf(EvaluationFailed.class)
                .hasMessageContaining("Nothing is decided on 1.4");
    }

    @Test
    void keepsPartsWithinTheirWholesAlsoThoseOfOtherStandards() {
        Asked asked = Asked.year().calls(1000, 25).fact("callsAnsweredWithin30Seconds", 900);
        // 25 of 833 is 3.0012%, but 900 of the calls offered were answered in time
        assertThat(points(asked, "callsOffered", "1.4").fewer()).isEmpty();
        assertThat(points(asked, "callsOffered", "1.4").more())
                .extracting(point -> point.value().intValueExact())
                .containsExactly(1251);
    }

    @Test
    void ofMonthsIsAFigureForTheWholeYear() {
        Asked asked = Asked.year().fee("1000000").inMonths(1, 12, "callsOffered", 1000, "callsAbandoned", 25);
        // 300 of 12,000; 3% is 360, 2% is 240
        Turning turning = points(asked, "callsAbandoned", "1.4");
        assertThat(turning.value()).isEqualByComparingTo("300");
        assertThat(turning.more())
                .extracting(point -> point.value().intValueExact())
                .containsExactly(361);
        assertThat(turning.fewer())
                .extracting(point -> point.value().intValueExact())
                .containsExactly(239);
    }

    @Test
    void leavesOutTheMonthsThatAnExceptionTakesOut() {
        Asked asked = Asked.year()
                .inMonths(1, 3, GOOD_MONTH)
                .inMonth("2017-04", BAD_MONTH)
                .inMonths(5, 12, GOOD_MONTH)
                .exception(flood("2.4", "2017-04"));
        // 11 of the 11 submissions of the other months were accepted
        Turning turning = points(asked, "dataSubmissionsAccepted", "2.4");
        assertThat(turning.value()).isEqualByComparingTo("11");
        assertThat(turning.fewer())
                .extracting(point -> point.value().intValueExact())
                .containsExactly(10);
        assertThat(turning.more()).isEmpty();
        // stated for the year, the one submission due in April is among those due
        asked.fact("dataSubmissionsDue", 12);
        assertThat(decision(asked.fact("dataSubmissionsAccepted", 11).decided(), "2.4")
                        .outcome())
                .isEqualTo(Outcome.MET);
        assertThat(decision(asked.fact("dataSubmissionsAccepted", 10).decided(), "2.4")
                        .outcome())
                .isEqualTo(turning.fewer().get(0).outcome());
    }

    @Test
    void leavesOutTheMonthsOfAPilot() {
        Asked asked = Asked.year()
                .inMonths(1, 3, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 10)
                .inMonths(4, 12, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 95);
        // 855 of the 900 of April to December, 95%
        Turning turning = points(asked, "acknowledgementsWithin3BusinessDays", "2.1");
        assertThat(turning.value()).isEqualByComparingTo("855");
        for (TurningPoint point : turning.fewer()) {
            Asked stated = asked.fact("acknowledgementsWithin3BusinessDays", point.value());
            assertThat(decision(stated.decided(), "2.1").outcome()).isEqualTo(point.outcome());
        }
        assertThat(turning.fewer()).isNotEmpty();
    }

    @Test
    void isNotToldWhereNothingWasDecidedByFigures() {
        assertThat(turnings(Asked.year().fact("callsOffered", 5), "1.4")).isEmpty();
        assertThat(turnings(Asked.year().market("SMALL_BUSINESS").fact("binderNoticesMailed", 5), "1.7"))
                .isEmpty();
        assertThat(turnings(Asked.year(), "5.1.1")).isEmpty();
        assertThat(turnings(
                        Asked.year()
                                .calls(1000, 900)
                                .adjustment(Map.of(
                                        "standard", "1.4",
                                        "effect", "SUSPENDED",
                                        "from", "2017-01",
                                        "to", "2017-12",
                                        "agreement", "letter")),
                        "1.4"))
                .isEmpty();
    }

    @Test
    void ofAnExcusedFailureIsWhatNeedsNoException() {
        Asked asked = Asked.year().sealants(17, 4).exception(flood("3.3"));
        assertThat(decision(asked.decided(), "3.3").outcome()).isEqualTo(Outcome.EXCUSED);
        assertThat(sentences(asked, "3.3"))
                .anyMatch(sentence -> sentence.contains("would have met the expectation without the exception"));
    }

    private static Map<String, Object> flood(String standard, String... months) {
        return Map.of(
                "standard",
                standard,
                "ground",
                "FORCE_MAJEURE",
                "months",
                List.of(months),
                "claimedIn",
                months.length == 0 ? "2018-02" : "2017-05",
                "circumstances",
                "flood");
    }

    private static Turning points(Asked asked, String fact, String standard) {
        return turnings(asked, standard).stream()
                .filter(turning -> turning.fact().name().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(Asked asked, String standard) {
        Decision decided = decision(asked.decided(), standard);
        return turnings(asked, standard).stream()
                .map(turning -> TurningText.of(turning, decided.outcome()))
                .toList();
    }

    private static List<Turning> turnings(Asked asked, String standard) {
        return TurningPoints.of(
                Shipped.rulebook(),
                asked.admitted(),
                decision(asked.decided(), standard).matter());
    }

    private static String dollars(TurningPoint point) {
        BigDecimal amount = point.amount();
        return amount == null ? null : amount.toPlainString();
    }
}
