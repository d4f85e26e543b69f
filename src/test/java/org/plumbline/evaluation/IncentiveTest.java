package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Told;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;

@DisplayName("A quality incentive of Enhanced Care Management")
class IncentiveTest {
    private static final Map<String, Object> PAID = month("2024-01", true, true, 8, 1);

    @Test
    void namesTheMonthsPaidAndThoseNotPaidWithTheReason() {
        String told = told(rate(
                month("2024-12", true, true, 0, 0),
                PAID,
                month("2024-03", false, true, 9, 9),
                month("2024-04", true, false, 9, 9),
                month("2024-05", false, false, 9, 9),
                month("2024-06", true, true, 9, 0)));
        assertThat(told)
                .contains("Months paid: January 2024 $3.085 (readmissions 1 of 8 $3.085)")
                .contains("Months reported and not paid: March 2024 RTF late; April 2024 OTF late;"
                        + " May 2024 RTF and OTF late; June 2024 no success; December 2024 no eligible members")
                .contains("Months not reported, which pay nothing: February 2024; July 2024; August 2024;"
                        + " September 2024; October 2024; November 2024")
                .contains("a bonus of $3.09.");
    }

    @Test
    void namesWhatIsNeededAndNotStated() {
        assertThat(told(rate(Map.of("month", "2024-02", "rtfOnTime", true), PAID)))
                .contains("Needed and not stated: February 2024 whether its reports came on time");
        assertThat(told(points(30, 30, 25))).contains("Needed and not stated: the points of patient satisfaction");
        assertThat(told(points(31, 30, 25, 15)))
                .contains("Measures with more points than they have: care coordination 31");
    }

    @Test
    void saysInEveryExplanationThatItsParametersAreIllustrative() {
        List<Assessment> assessments = List.of(
                rate(PAID),
                rate(month("2024-03", false, true, 9, 9)),
                rate(),
                points(30, 30, 25, 15),
                points(0, 0, 0, 0),
                points(31, 0, 0),
                decided(Map.of("provider", "Harbor")),
                asked().decided());
        assertThat(assessments)
                .flatExtracting(Assessment::decisions)
                .hasSize(16)
                .extracting(Decision::outcome)
                .contains(Outcome.BONUS, Outcome.UNDECIDED);
        assertThat(assessments).allSatisfy(assessment -> assertThat(assessment.decisions())
                .allSatisfy(decision -> assertThat(Told.account(assessment, decision))
                        .contains("(illustrative)", "I-40", "illustrative and stand for no plan's terms")));
    }

    @Test
    void doesNotDependOnTheOrderOfMonthsAndMeasures() {
        Map<String, Object> february = month("2024-02", true, true, 7, 3);
        assertThat(rate(PAID, february).decisions())
                .isEqualTo(rate(february, PAID).decisions());
    }

    private static String told(Assessment assessment) {
        return assessment.decisions().stream()
                .filter(decision -> !"OTHER_MODEL".equals(decision.level()))
                .map(decision -> Told.account(assessment, decision))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static Assessment rate(Map<String, Object>... months) {
        return decided(Map.of("provider", "Bright Path", "model", "RATE", "months", List.of(months)));
    }

    /** Points of the measures, in the order the contract names them; of the last ones, none. */
    private static Assessment points(int... points) {
        List<String> measures =
                List.of("CARE_COORDINATION", "READMISSIONS", "MEDICATION_ADHERENCE", "PATIENT_SATISFACTION");
        List<Object> scores = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            scores.add(Map.of("measure", measures.get(i), "points", BigDecimal.valueOf(points[i])));
        }
        return decided(
                Map.of("provider", "Meadow", "model", "POINTS", "totalReimbursement", "1000.05", "scores", scores));
    }

    private static Assessment decided(Map<String, Object> provider) {
        return asked().fact("providers", List.of(provider)).decided();
    }

    private static Asked asked() {
        return Asked.year().with("contract", "ecm-qip").market("MEDI_CAL").with("period", "2024");
    }

    private static Map<String, Object> month(String month, boolean rtf, boolean otf, int members, int successes) {
        Map<String, Object> figures = Map.of(
                "measure", "READMISSIONS",
                "eligibleMembers", BigDecimal.valueOf(members),
                "successes", BigDecimal.valueOf(successes));
        return Map.of("month", month, "rtfOnTime", rtf, "otfOnTime", otf, "measures", List.of(figures));
    }
}
