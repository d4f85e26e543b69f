package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Told;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Trail;
import org.plumbline.decision.Trail.RuleFired;

@DisplayName("A question of the work plan on C-sections")
class WorkPlanTest {
    private static final String NOT_APPLICABLE = "A field that does not apply is left blank";

    private static Asked plan() {
        return Asked.year().with("contract", "qis-csections-2023").with("period", "2023");
    }

    private static Trail trail(Assessment assessment, String standard) {
        return decision(assessment, standard).explanation().trail();
    }

    @Test
    void remarksOnAFieldThatCouldBeBlankWithoutHoldingItAgainstTheAnswer() {
        Assessment year = plan().answer("11a", "part", "barriers", "text", "n/a")
                .answer("11a", "part", "risk-assessment", "text", "Claims were reviewed.")
                .decided();
        assertThat(year).decides("11a").as(Outcome.MET).atLevel("MEETS");
        assertThat(trail(year, "11a").rules())
                .containsExactly(new RuleFired(
                        NOT_APPLICABLE, "narrative", "11a barriers: 'n/a' counts as blank and need not be written"));
    }

    @Test
    void tellsWhatIsWrongWithEachPartByTheRuleThatFoundIt() {
        Assessment year = plan().answer("10a", "date", "2023-03-01")
                .answer("10b", "part", "1", "text", "Review rates.", "date", "2023-02-28")
                .answer("10b", "part", "2", "text", "Review again.")
                .answer("10b", "part", "3", "date", "2023-05-01")
                .answer("10b", "part", "4", "text", "N/A")
                .decided();
        assertThat(trail(year, "10b").rules())
                .containsExactly(
                        new RuleFired(
                                "A date does not come before the one it follows",
                                "10b",
                                "not so at 10b 1: 2023-02-28 is before 2023-03-01, the date in 10a"),
                        new RuleFired(
                                NOT_APPLICABLE, "narrative", "10b 4: 'N/A' counts as blank and need not be written"),
                        new RuleFired("What is asked is answered", "10b", "not so at 10b 2: no date"),
                        new RuleFired(
                                "What must be blank is blank",
                                "10b",
                                "not so at 10b 3: answered, though it is to be blank unless 10b 3 has a text"));
    }

    @Test
    void showsDatesAndWhichPartsAreAnswered() {
        Assessment year = plan().answer("10a", "date", "2023-03-01")
                .answer("10b", "part", "2", "text", "Review rates.", "date", "2023-04-01")
                .answer("10b", "part", "7", "text", "Review again.", "date", "2023-05-01")
                .decided();
        assertThat(Told.account(year, decision(year, "10a"))).contains("Start date: March 1, 2023");
        assertThat(Told.account(year, decision(year, "10b")))
                .contains("Milestones answered, at least one: 2, 7")
                .contains("Milestone 2: Review rates.")
                .contains("Date of milestone 7: May 1, 2023")
                .contains("Milestone 1: not submitted");
    }

    @Test
    void showsBesideATopicWhetherThatTopicWasChosen() {
        Assessment year = plan().answer("T1", "selected", List.of("coaching", "payment strategy"))
                .decided();
        assertThat(trail(year, "T1").given())
                .containsExactly(null, "payment strategy", null, null, null, "coaching", null);
    }

    @Test
    void showsWhatStoodInThePlaceOfAnAnswer() {
        Assessment year = plan().answer("10a", "text", "not applicable").decided();
        assertThat(trail(year, "10a").given()).containsExactly("not applicable");
        assertThat(year).decides("10a").as(Outcome.BELOW).saying("10a: 'not applicable' is no answer");
    }

    @Test
    void countsTheTextOfTheAnswerWhereItStandsForTheOneDescriptionNeeded() {
        Assessment year = plan().answer(
                        "2",
                        "selected",
                        List.of("other"),
                        "text",
                        "word ".repeat(101),
                        "details",
                        Map.of("other", "Two words."))
                .decided();
        assertThat(year).decides("2").as(Outcome.MET);
    }

    @Test
    void isNotHeldToBeBlankInAMonth() {
        Assessment month =
                plan().with("period", "2023-05").answer("11b", "text", "NA").decided();
        assertThat(month).decides("11b").as(Outcome.NOT_APPLICABLE);
        assertThat(trail(month, "11b").rules())
                .extracting(RuleFired::rule)
                .containsExactly("Only a whole year can show an annual standard");
    }
}
