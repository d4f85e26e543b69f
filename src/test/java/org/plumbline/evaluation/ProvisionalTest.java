package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;

@DisplayName("A year that is not final")
class ProvisionalTest {

    /** 35 of 1,000 calls abandoned a month, 3.5%: 0.04 × 5% × 1,000,000 = 2,000.00. */
    private static Asked half() {
        return Asked.year().fee("1000000").inMonths(1, 6, "callsOffered", 1000, "callsAbandoned", 35);
    }

    @Test
    void soFarIsJudgedOnTheMonthsThereAreAsIfItEndedNow() {
        Assessment year = half().with("kind", "YEAR_TO_DATE").decided();
        assertThat(year).decides("1.4").as(Outcome.PENALTY).costing("2000.00");
        assertThat(decision(year, "1.4").explanation().trail().given()).containsExactly("210", "6000");
        assertThat(year).settles().due("2000.00").isProvisional(true);
    }

    @Test
    void asPreliminaryDataNeedsAllOfItsMonths() {
        Assessment year = half().with("kind", "INITIAL").decided();
        assertThat(year).decides("1.4").as(Outcome.UNDECIDED);
        assertThat(year).settles().due("0.00").isComplete(false).isProvisional(true);
    }

    @Test
    void asPreliminaryDataIsSettledAsFinalDataWouldBe() {
        Asked whole = half().inMonths(7, 12, "callsOffered", 1000, "callsAbandoned", 35);
        Assessment initial = whole.with("kind", "INITIAL").decided();
        Assessment last = whole.with("kind", "FINAL").decided();
        assertThat(initial).decides("1.4").as(Outcome.PENALTY).costing("2000.00");
        assertThat(initial).settles().due("2000.00").isProvisional(true);
        assertThat(last).settles().due("2000.00").isProvisional(false);
        assertThat(initial.settlement().dueAtMost()).isEqualTo(last.settlement().dueAtMost());
    }

    @Test
    void soFarLeavesOutThePilotMonthsAndMayHaveNoOthersYet() {
        Assessment year = Asked.year()
                .with("kind", "YEAR_TO_DATE")
                .inMonths(1, 2, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 10)
                .decided();
        assertThat(year).decides("2.1").as(Outcome.NOT_APPLICABLE);
    }

    @Test
    void soFarCostsForARejectedSubmissionAlready() {
        Assessment year = Asked.year()
                .fee("1000000")
                .with("kind", "YEAR_TO_DATE")
                .inMonth("2017-01", "dataSubmissionsDue", 1, "dataSubmissionsAccepted", 1)
                .inMonth("2017-02", "dataSubmissionsDue", 1, "dataSubmissionsAccepted", 0)
                .decided();
        assertThat(year).decides("2.4").as(Outcome.PENALTY).costing("2500.00");
    }

    @Test
    void withoutItsBaseStaysProvisional() {
        assertThat(Asked.year().with("kind", "YEAR_TO_DATE").decided())
                .settles()
                .isProvisional(true)
                .isComplete(false);
    }
}
