package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.decision.Explanation;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Trail;

@DisplayName("An explanation cites the interpretations that play a part in the decision:")
class CitingTest {

    private static List<String> cited(Asked asked, String standard) {
        return decision(asked.decided(), standard).explanation().interpretations().stream()
                .map(Frame.Note::id)
                .toList();
    }

    private static Asked penalty() {
        return Asked.year().fee("1000000").calls(1000, 31);
    }

    private static Map<String, Object> claim(String standard) {
        return Map.of("standard", standard, "ground", "FORCE_MAJEURE", "circumstances", "A flood.");
    }

    @Test
    void thoseOnClaimsWhereOneIsMade() {
        assertThat(cited(penalty(), "1.4")).doesNotContain("I-12");
        assertThat(cited(penalty().exception(claim("1.4")), "1.4")).contains("I-12");
        Asked submissions = Asked.year().fact("dataSubmissionsDue", 12).fact("dataSubmissionsAccepted", 11);
        assertThat(cited(submissions, "2.4")).doesNotContain("I-17", "I-18", "I-60");
        assertThat(cited(submissions.exception(claim("3.3")), "2.4")).doesNotContain("I-17", "I-18", "I-60");
        assertThat(cited(submissions.exception(claim("2.4")), "2.4")).contains("I-17", "I-18", "I-60");
        assertThat(cited(Asked.year().answer("5.5.1", "selected", List.of("none conducted")), "5.5.1"))
                .containsExactly("I-66");
    }

    @Test
    void thoseOnSmallBusinessWhereItIsDecided() {
        assertThat(cited(penalty(), "1.4")).doesNotContain("I-7");
        assertThat(cited(penalty().market("SMALL_BUSINESS"), "1.4")).contains("I-7");
        Asked submissions = Asked.year().fact("dataSubmissionsDue", 12).fact("dataSubmissionsAccepted", 11);
        assertThat(cited(submissions, "2.4")).doesNotContain("I-54", "I-7");
        assertThat(cited(submissions.market("SMALL_BUSINESS"), "2.4")).containsExactly("I-54");
    }

    @Test
    void thoseOnMoneyWhereItMovesAndThoseOnCreditsWhereOneIsEarned() {
        assertThat(cited(penalty(), "1.4"))
                .contains("I-1", "I-16", "I-29", "I-53", "I-59")
                .doesNotContain("I-13");
        assertThat(cited(Asked.year().fee("1000000").calls(1000, 25), "1.4"))
                .contains("I-16", "I-53")
                .doesNotContain("I-1", "I-13", "I-29", "I-59");
        assertThat(cited(Asked.year().fee("1000000").calls(1000, 19), "1.4")).contains("I-1", "I-13");
        assertThat(cited(Asked.month("2017-05").calls(1000, 31), "1.4"))
                .contains("I-3", "I-16")
                .doesNotContain("I-1", "I-29", "I-53", "I-59");
    }

    @Test
    void thoseOnWhatIsMissingWhereSomethingIs() {
        assertThat(cited(penalty(), "1.4")).doesNotContain("I-15", "I-70");
        assertThat(cited(Asked.year().fact("callsOffered", 1000), "1.4"))
                .contains("I-15", "I-70")
                .doesNotContain("I-16");
        assertThat(cited(Asked.year().calls(0, 0), "1.4")).contains("I-15").doesNotContain("I-16", "I-70");
    }

    @Test
    void theOneByWhichWhatIsCertainIsDecidedWhereItDecided() {
        Asked grievances = Asked.year().fact("grievancesReceived", 100).fact("grievancesResolvedWithin30Days", 94);
        assertThat(cited(grievances, "1.13")).contains("I-70").doesNotContain("I-15");
    }

    @Test
    void thoseOnThePilotInItAndInAYearWithoutIt() {
        Object[] counts = {"enrollmentFilesSent", 100, "acknowledgementsWithin3BusinessDays", 99};
        assertThat(cited(Asked.year().inMonths(1, 12, counts), "2.1")).contains("I-56");
        assertThat(cited(
                        Asked.month("2017-02")
                                .fact("enrollmentFilesSent", 100)
                                .fact("acknowledgementsWithin3BusinessDays", 99),
                        "2.1"))
                .contains("I-56");
        assertThat(cited(
                        Asked.month("2017-05")
                                .fact("enrollmentFilesSent", 100)
                                .fact("acknowledgementsWithin3BusinessDays", 99),
                        "2.1"))
                .doesNotContain("I-56");
    }

    @Test
    void noneButThoseOnReliefAndScopeWhereNoTableWasAsked() {
        Map<String, Object> agreed = Map.of(
                "standard", "1.4", "effect", "SUSPENDED", "from", "2017-01", "to", "2017-12", "agreement", "letter");
        assertThat(cited(penalty().adjustment(agreed), "1.4")).isEmpty();
        assertThat(cited(Asked.year().market("SMALL_BUSINESS"), "1.7")).isEmpty();
    }

    @Test
    void eachWhoseOtherReadingIsTold() {
        assertThat(cited(Asked.year(), "1.5")).contains("I-4");
    }

    @Test
    void allOfItsStandardWhereAnEarlierVersionDecidedIt() {
        Explanation now = decision(penalty().decided(), "1.4").explanation();
        Trail kept = now.trail();
        Trail earlier = new Trail(
                kept.summary(),
                kept.given(),
                kept.origins(),
                kept.computed(),
                kept.tested(),
                kept.inputs(),
                kept.row(),
                kept.holds(),
                kept.rules(),
                kept.readings(),
                kept.requestedReadings(),
                null,
                kept.money());
        assertThat(new Explanation(now.frame(), earlier).interpretations())
                .isEqualTo(now.frame().interpretations());
    }
}
