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
import org.plumbline.decision.Trail;

@DisplayName("The figures of a year")
class YearFromMonthsTest {
    private static final Object[] GOOD = {"dataSubmissionsDue", 1, "dataSubmissionsAccepted", 1};
    private static final Object[] BAD = {"dataSubmissionsDue", 1, "dataSubmissionsAccepted", 0};

    @Test
    void areThoseStatedForIt() {
        Assessment year = Asked.year()
                .fact("dataSubmissionsDue", 12)
                .fact("dataSubmissionsAccepted", 12)
                .decided();
        assertThat(year).decides("2.4").as(Outcome.MET);
        assertGiven(year, "2.4", List.of("12", "12"), "request");
    }

    @Test
    void areTheSumsOfItsMonths() {
        Assessment year = Asked.year().inMonths(1, 12, GOOD).decided();
        assertThat(year).decides("2.4").as(Outcome.MET);
        assertGiven(year, "2.4", List.of("12", "12"), "sum of the months");
    }

    @Test
    void areThoseStatedWhereMonthsStandBesideThem() {
        Assessment year = Asked.year()
                .fact("dataSubmissionsDue", 12)
                .fact("dataSubmissionsAccepted", 12)
                .inMonths(1, 2, GOOD)
                .decided();
        assertThat(year).decides("2.4").as(Outcome.MET);
        assertGiven(year, "2.4", List.of("12", "12"), "request");
    }

    @Test
    void areMissingWhereAMonthIs() {
        Assessment year = Asked.year().inMonths(1, 11, GOOD).decided();
        assertThat(year).decides("2.4").as(Outcome.UNDECIDED).byRow("s2.4-missing");
        assertThat(origins(year, "2.4")).containsOnly("not known, because it is not given for 2017-12");
    }

    @Test
    void areMissingWhereAMonthLeavesOneOut() {
        Assessment year = Asked.year()
                .inMonths(1, 11, GOOD)
                .inMonth("2017-12", "dataSubmissionsDue", 1)
                .decided();
        assertThat(year).decides("2.4").as(Outcome.UNDECIDED);
        assertThat(origins(year, "2.4"))
                .containsExactly("not known, because it is not given for 2017-12", "sum of the months");
    }

    @Test
    void haveNoOriginWhereNothingIsStated() {
        assertThat(origins(Asked.year().decided(), "2.4")).containsOnlyNulls();
    }

    @Test
    void of834ProcessingAreSummedWithoutThePilotMonths() {
        // April to December: 9 × 100 sent, 9 × 95 acknowledged, exactly 95%; the pilot months were worse
        Assessment year = Asked.year()
                .inMonths(1, 3, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 10)
                .inMonths(4, 12, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 95)
                .decided();
        assertThat(year)
                .decides("2.1")
                .as(Outcome.MET)
                .withRule("The year is judged without its pilot months", "pilot");
        assertGiven(year, "2.1", List.of("855", "900"), "sum of the months without 2017-01, 2017-02, 2017-03");
    }

    @Test
    void of834ProcessingDoNotNeedThePilotMonths() {
        Assessment year = Asked.year()
                .inMonths(4, 12, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 94)
                .decided();
        assertThat(year).decides("2.1").as(Outcome.BELOW);
    }

    @Test
    void of834ProcessingAreUnderstoodWithoutThePilotMonthsWhereTheyAreStated() {
        Assessment year = Asked.year()
                .fact("enrollmentFilesSent", 900)
                .fact("acknowledgementsWithin3BusinessDays", 855)
                .inMonths(1, 3, "enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 10)
                .decided();
        assertThat(year).decides("2.1").as(Outcome.MET);
        assertGiven(year, "2.1", List.of("855", "900"), "request");
    }

    @Test
    void areSummedWithoutAnExcusedMonth() {
        Assessment year = Asked.year()
                .inMonths(1, 3, GOOD)
                .inMonth("2017-04", BAD)
                .inMonths(5, 12, GOOD)
                .exception(flood("2017-04"))
                .decided();
        assertThat(year)
                .decides("2.4")
                .as(Outcome.MET)
                .withRule("An excused month is taken out of the year", "exceptions");
        assertGiven(year, "2.4", List.of("11", "11"), "sum of the months without 2017-04");
    }

    @Test
    void statedForTheYearLoseTheCountsOfAnExcusedMonth() {
        Assessment year = Asked.year()
                .fact("dataSubmissionsDue", 12)
                .fact("dataSubmissionsAccepted", 11)
                .inMonth("2017-04", BAD)
                .exception(flood("2017-04"))
                .decided();
        assertThat(year).decides("2.4").as(Outcome.MET);
        assertGiven(year, "2.4", List.of("11", "11"), "request without 2017-04");
    }

    @Test
    void statedForTheYearAreNotKnownWithoutAMonthWhoseCountsAreMissing() {
        Assessment year = Asked.year()
                .fact("dataSubmissionsDue", 12)
                .fact("dataSubmissionsAccepted", 11)
                .exception(flood("2017-04"))
                .decided();
        assertThat(year).decides("2.4").as(Outcome.UNDECIDED);
        assertThat(origins(year, "2.4")).containsOnly("not known without 2017-04, whose own count is not given");
    }

    @Test
    void statedForTheYearAreNotKnownWhereAMonthTakenOutCountsMore() {
        Assessment year = Asked.year()
                .fact("dataSubmissionsDue", 12)
                .fact("dataSubmissionsAccepted", 11)
                .inMonth("2017-04", "dataSubmissionsDue", 13, "dataSubmissionsAccepted", 0)
                .exception(flood("2017-04"))
                .decided();
        assertThat(year).decides("2.4").as(Outcome.UNDECIDED);
        assertThat(origins(year, "2.4")).contains("not known, because the months taken out count more than the year");
    }

    @Test
    void mayComeToNothingOnceEveryMonthIsTakenOut() {
        Assessment year = Asked.year()
                .inMonths(1, 12, BAD)
                .exception(Map.of(
                        "standard",
                        "2.4",
                        "ground",
                        "EXCHANGE_FAILURE",
                        "months",
                        List.of("2017-11", "2017-12"),
                        "claimedIn",
                        "2018-01",
                        "circumstances",
                        "the gateway was down"))
                .adjustment(Map.of(
                        "standard", "2.4", "effect", "SUSPENDED", "from", "2017-01", "to", "2017-10", "agreement", "A"))
                .decided();
        assertThat(year).decides("2.4").as(Outcome.NOT_APPLICABLE);
    }

    private static Map<String, Object> flood(String month) {
        return Map.of(
                "standard",
                "2.4",
                "ground",
                "FORCE_MAJEURE",
                "months",
                List.of(month),
                "claimedIn",
                "2017-05",
                "circumstances",
                "a flood");
    }

    private static void assertGiven(Assessment year, String standard, List<String> values, String origin) {
        Trail trail = decision(year, standard).explanation().trail();
        assertThat(trail.given()).containsExactlyInAnyOrderElementsOf(values);
        assertThat(trail.origins()).containsOnly(origin);
    }

    private static List<String> origins(Assessment year, String standard) {
        return decision(year, standard).explanation().trail().origins();
    }
}
