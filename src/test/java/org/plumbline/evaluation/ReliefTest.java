package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
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
    void an_exception_excuses_a_shortfall_and_keeps_the_row_that_found_it() {
        assertThat(Asked.year().sealants(1000, 600).exception(storm("3.3")).decided())
                .decides("3.3")
                .as(Outcome.EXCUSED)
                .byRow("s3.3-below")
                .atLevel("BELOW")
                .withRule("An exception excuses a failure for the period", "exceptions")
                .saying("excused by FORCE_MAJEURE (a storm)");
    }

    @Test
    void no_exception_reaches_customer_service_and_the_explanation_says_so() {
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
    void agreed_relief_comes_before_a_missing_fact() {
        assertThat(Asked.year()
                        .adjustment(suspended("1.4", "2017-01", "2017-12"))
                        .decided())
                .decides("1.4")
                .as(Outcome.SUSPENDED)
                .byNoRow()
                .saying("the parties suspended the standard from 2017-01 to 2017-12 (letter of May 2)");
    }

    @Test
    void agreed_relief_for_a_part_of_the_year_leaves_the_year_judged() {
        assertThat(Asked.year()
                        .calls(1000, 31)
                        .adjustment(suspended("1.4", "2017-07", "2017-09"))
                        .decided())
                .decides("1.4")
                .as(Outcome.PENALTY)
                .withRule("Relief for a part of a period does not suspend the whole", "adjustments");
    }

    @Test
    void a_month_below_expectation_obliges_to_five_steps() {
        Assessment month = Asked.month("2017-03").calls(1000, 31).decided();
        assertThat(month).decides("1.4").as(Outcome.BELOW);
        assertThat(month.obligations())
                .allMatch(owed -> owed.standard().equals("1.4") && owed.basis() == Obligation.Basis.SHALL)
                .extracting(Obligation::kind)
                .containsExactly(Obligation.Kind.values());
    }

    @Test
    void a_year_obliges_to_nothing_more_than_its_money() {
        assertThat(Asked.year().calls(1000, 31).decided().obligations()).isEmpty();
    }

    private static Map<String, Object> storm(String standard) {
        return Map.of("standard", standard, "ground", "FORCE_MAJEURE", "circumstances", "a storm");
    }

    private static Map<String, Object> suspended(String standard, String from, String to) {
        return Map.of(
                "standard", standard, "effect", "SUSPENDED", "from", from, "to", to, "agreement", "letter of May 2");
    }
}
