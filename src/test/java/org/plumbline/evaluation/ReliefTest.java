package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Outcome;

@DisplayName("Relief, exceptions and what they leave owed")
class ReliefTest {

    @Test
    void anExceptionExcusesAShortfallAndKeepsTheRowThatFoundIt() {
        assertThat(Asked.year().sealants(1000, 600).exception(storm("3.3")).decided())
                .decides("3.3")
                .as(Outcome.EXCUSED)
                .byRow("s3.3-below")
                .atLevel("BELOW")
                .withRule("A valid claim excuses the failure", "exceptions")
                .saying("excused by FORCE_MAJEURE (a storm)");
    }

    @Test
    void noExceptionReachesCustomerServiceAndTheExplanationSaysSo() {
        assertThat(Asked.year()
                        .fee("1000000")
                        .calls(1000, 31)
                        .exception(storm("1.4"))
                        .decided())
                .decides("1.4")
                .as(Outcome.PENALTY)
                .costing("2000.00")
                .withRule("No exception reaches customer satisfaction", "exceptions");
    }

    @Test
    void agreedReliefComesBeforeAMissingFact() {
        assertThat(Asked.year()
                        .adjustment(suspended("1.4", "2017-01", "2017-12"))
                        .decided())
                .decides("1.4")
                .as(Outcome.SUSPENDED)
                .byNoRow()
                .saying(
                        "the parties suspended the standard for all of 2017: from 2017-01 to 2017-12 (letter of May 2)");
    }

    @Test
    void monthsOfReliefLeaveTheYearUndecidedWhereTheirOwnCountsAreNotGiven() {
        assertThat(Asked.year()
                        .calls(1000, 31)
                        .adjustment(suspended("1.4", "2017-07", "2017-09"))
                        .decided())
                .decides("1.4")
                .as(Outcome.UNDECIDED)
                .withRule("Months of relief are taken out of the year", "adjustments");
    }

    @Test
    void aMonthBelowExpectationObligesToFiveSteps() {
        Assessment month = Asked.month("2017-03").calls(1000, 31).decided();
        assertThat(month).decides("1.4").as(Outcome.BELOW);
        assertThat(month.obligations())
                .allMatch(owed -> owed.standard().equals("1.4") && owed.basis() == Obligation.Basis.SHALL)
                .extracting(Obligation::kind)
                .containsExactly(Obligation.Kind.values());
    }

    @Test
    void aYearBelowExpectationObligesAsItsMonthsDo() {
        assertThat(Asked.year().calls(1000, 31).decided().obligations())
                .extracting(Obligation::standard, Obligation::kind)
                .contains(tuple("1.4", Obligation.Kind.ROOT_CAUSE))
                .hasSize(Obligation.Kind.values().length);
    }

    @Test
    void anAnnualStandardBelowExpectationHasNoMonthsToCorrect() {
        assertThat(Asked.year()
                        .fact("children6To9AtElevatedRisk", 10)
                        .fact("children6To9WithSealant", 1)
                        .decided()
                        .obligations())
                .isEmpty();
    }

    private static Map<String, Object> storm(String standard) {
        return Map.of(
                "standard", standard,
                "ground", "FORCE_MAJEURE",
                "claimedIn", "2018-01",
                "circumstances", "a storm");
    }

    private static Map<String, Object> suspended(String standard, String from, String to) {
        return Map.of(
                "standard", standard, "effect", "SUSPENDED", "from", from, "to", to, "agreement", "letter of May 2");
    }
}
