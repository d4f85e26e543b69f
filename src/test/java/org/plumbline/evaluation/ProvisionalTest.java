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
    void so_far_is_judged_on_the_months_there_are_as_if_it_ended_now() {
        Assessment year = half().with("kind", "YEAR_TO_DATE").decided();
        assertThat(year).decides("1.4").as(Outcome.PENALTY).costing("2000.00");
        assertThat(decision(year, "1.4").explanation().trail().given()).containsExactly("210", "6000");
        assertThat(year).settles().due("2000.00").isProvisional(true);
    }

    @Test
    void as_preliminary_data_needs_all_of_its_months() {
        Assessment year = half().with("kind", "INITIAL").decided();
        assertThat(year).decides("1.4").as(Outcome.UNDECIDED);
        assertThat(year).settles().due("0.00").isComplete(false).isProvisional(true);
    }

    @Test
    void as_preliminary_data_is_settled_as_final_data_would_be() {
        Asked whole = half().inMonths(7, 12, "callsOffered", 1000, "callsAbandoned", 35);
        Assessment initial = whole.with("kind", "INITIAL").decided();
        Assessment last = whole.with("kind", "FINAL").decided();
        assertThat(initial).decides("1.4").as(Outcome.PENALTY).costing("2000.00");
        assertThat(initial).settles().due("2000.00").isProvisional(true);
        assertThat(last).settles().due("2000.00").isProvisional(false);
        assertThat(initial.settlement().dueAtMost()).isEqualTo(last.settlement().dueAtMost());
    }

    @Test
    void so_far_leaves_out_the_pilot_months_and_may_have_no_others_yet() {
        Assessment year = Asked.year()
                .with("kind", "YEAR_TO_DATE")
                .inMonths(1, 2, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 10)
                .decided();
        assertThat(year).decides("2.1").as(Outcome.NOT_APPLICABLE);
    }

    @Test
    void so_far_costs_for_a_rejected_submission_already() {
        Assessment year = Asked.year()
                .fee("1000000")
                .with("kind", "YEAR_TO_DATE")
                .inMonth("2017-01", "dataSubmissionsDue", 1, "dataSubmissionsAccepted", 1)
                .inMonth("2017-02", "dataSubmissionsDue", 1, "dataSubmissionsAccepted", 0)
                .decided();
        assertThat(year).decides("2.4").as(Outcome.PENALTY).costing("2500.00");
    }

    @Test
    void without_its_base_stays_provisional() {
        assertThat(Asked.year().with("kind", "YEAR_TO_DATE").decided())
                .settles()
                .isProvisional(true)
                .isComplete(false);
    }
}
