package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import java.math.BigDecimal;
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

@DisplayName("A question of the narrative")
class NarrativeTest {

    @Test
    void tellsEachDefectOfItsAnswerByItself() {
        Assessment year = Asked.year()
                .answer(
                        "5.5.1",
                        "selected",
                        List.of("health fairs", "funded programs", "none conducted"),
                        "details",
                        Map.of("funded programs", "Grants to three clinics."))
                .decided();
        assertThat(year)
                .decides("5.5.1")
                .as(Outcome.BELOW)
                .atLevel("BELOW")
                .byNoRow()
                .withShare("0")
                .withoutAmount()
                .summedUpAs("Community health promotion (5.5.1); the answer is not complete:"
                        + " 5.5.1: 'health fairs' chosen without details,"
                        + " 5.5.1: 'none conducted' chosen together with what contradicts it;"
                        + " below expectation, with no money attached.");
        assertThat(trail(year, "5.5.1").rules())
                .containsExactly(
                        new RuleFired(
                                "A choice that needs a text has one",
                                "5.5.1",
                                "not so at 5.5.1: 'health fairs' chosen without details"),
                        new RuleFired(
                                "A choice that stands alone goes with no other",
                                "5.5.1",
                                "not so at 5.5.1: 'none conducted' chosen together with what contradicts it"));
    }

    @Test
    void showsWhatWasAnsweredBesideWhatWasAsked() {
        Assessment year = Asked.year()
                .answer(
                        "5.1.1",
                        "part",
                        "disability",
                        "selected",
                        List.of("enrollment form", "other"),
                        "details",
                        Map.of("other", "asked at visits"),
                        "number",
                        new BigDecimal("87.50"))
                .answer("5.4.3", "attachments", List.of("a.pdf", "b.png"))
                .decided();
        Trail trail = trail(year, "5.1.1");
        assertThat(trail.given())
                .containsExactly(null, null, null, null, "enrollment form, other (asked at visits)", "87.5");
        assertThat(trail.origins()).containsExactly(null, null, null, null, "request", "request");
        assertThat(trail(year, "5.4.3").given()).containsExactly("a.pdf, b.png");
        assertThat(Told.account(year, decision(year, "5.1.1")))
                .contains("Disability: collection methods: enrollment form, other (asked at visits)")
                .contains("percent of members captured: 87.5%")
                .contains("5.1.1 race-ethnicity: nothing chosen");
    }

    @Test
    void isUndecidedWithoutAnswersAndLacksNothing() {
        Assessment year = Asked.year().decided();
        assertThat(year).decides("5.5.1").as(Outcome.UNDECIDED);
        assertThat(trail(year, "5.5.1").rules()).isEmpty();
    }

    @Test
    void isNotAskedOfAMonthAndLacksNothingThere() {
        Assessment month = Asked.month("2017-02")
                .answer("5.5.1", "selected", List.of("health fairs"))
                .decided();
        assertThat(month).decides("5.5.1").as(Outcome.NOT_APPLICABLE);
        assertThat(trail(month, "5.5.1").rules())
                .extracting(RuleFired::rule)
                .containsExactly("Only a whole year can show an annual standard");
    }

    @Test
    void thatTwoRowsAskForIsToldMissingOnce() {
        Assessment year = Asked.year()
                .answer("5.8.3", "selected", List.of("not encouraged"))
                .answer("5.8.4", "selected", List.of("not encouraged"))
                .decided();
        assertThat(trail(year, "5.8.5").rules()).extracting(RuleFired::did).containsExactly("not so at 5.8.5: no text");
    }

    @Test
    void isJudgedInEachMarketOnItsOwnAnswers() {
        Asked asked = Asked.year().answer("5.9.1", "selected", List.of("member login"));
        assertThat(asked.market("SMALL_BUSINESS").decided())
                .decides("5.9.1")
                .as(Outcome.MET)
                .saying("the answer is complete; the expectation is met.");
    }

    private static Trail trail(Assessment assessment, String standard) {
        return decision(assessment, standard).explanation().trail();
    }
}
