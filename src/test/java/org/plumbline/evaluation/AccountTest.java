package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.Told;
import org.plumbline.decision.Assessment;

@DisplayName("An explanation, told to people,")
class AccountTest {

    private static Asked planYear(String list, Map<String, Object> item) {
        return Asked.month("2025")
                .with("contract", "qdp-2024")
                .fact("grossPremium", "10000000.00")
                .fact(list, List.of(item));
    }

    private static String told(Asked asked, String standard) {
        Assessment assessment = asked.decided();
        return Told.account(assessment, decision(assessment, standard));
    }

    @Test
    void saysTheGoalOfAProductWithABaselineAlthoughNobodyWasMeasured() {
        assertThat(told(
                        planYear(
                                "products",
                                Map.of(
                                        "product", "DPPO",
                                        "adultPreventiveNumerator", "0",
                                        "adultPreventiveDenominator", "0",
                                        "adultPreventiveBaselineNumerator", "30",
                                        "adultPreventiveBaselineDenominator", "100")),
                        "6"))
                .contains("Goal: 33% Goal reached: unknown")
                .contains("Baseline established: unknown")
                .contains("no adults were measured for preventive services; not applicable.");
    }

    @Test
    void saysNoGoalWhereThereIsNothingToCompareWith() {
        assertThat(told(
                        planYear(
                                        "products",
                                        Map.of(
                                                "product", "DPPO",
                                                "adultPreventiveNumerator", "0",
                                                "adultPreventiveDenominator", "0"))
                                .with("readings", Map.of("I-23", "RULE_OF_2025")),
                        "6"))
                .contains("Goal: unknown Goal reached: unknown");
    }

    @Test
    void hasNoUnitForADayOfTheMonthAndWordsForMonthsAndDays() {
        assertThat(told(
                        planYear(
                                "submissions",
                                Map.of(
                                        "month", "2025-01",
                                        "agreedDay", "10",
                                        "received", true,
                                        "submittedOn", "2025-01-12",
                                        "usable", false)),
                        "1.1"))
                .contains("Agreed day of the month: 10 (as submitted)")
                .contains("Last day to submit: January 17, 2025 (January 10, 2025 and 5 business days)")
                .contains("Decided for submission January 2025")
                .contains("known not to have come: no;", "received: yes, submitted on January 12, 2025")
                .contains("a penalty of 15% of the amount at risk, $15,000.00")
                .doesNotContain("weighted");
    }

    @Test
    void doesNotSayWhenItWasDecidedWhereItIsNotKept() {
        assertThat(told(Asked.year(), "1.4")).doesNotContain("Decided on").doesNotContain("not kept");
    }

    @Test
    void saysOneCallAndTwoCalls() {
        assertThat(told(Asked.year().calls(2, 1), "1.4"))
                .contains("Calls abandoned: 1 call (as submitted)")
                .contains("Calls offered to phone representatives: 2 calls (as submitted)");
    }

    @Test
    void saysAFigureIsNotSubmittedWhereNoMonthHasItAndNamesTheMonthsWhereSomeHave() {
        assertThat(told(Asked.year().inMonth("2017-01", "callsOffered", 100), "2.2"))
                .contains("Effectuations, cancellations and terminations: not submitted");
        assertThat(told(Asked.year().inMonths(1, 10, "enrollmentTransactions", 100), "2.2"))
                .contains("not known, because it is not given for November 2017, December 2017");
    }

    @Test
    void namesAReadingThatWasAskedForByWhatItMeansAndOnlyWhereItBears() {
        Asked asked = Asked.year()
                .calls(1000, 31)
                .fact("callsAnswered", 940)
                .fact("callsAnsweredWithin30Seconds", 850)
                .with("readings", Map.of("I-4", "callsAnswered"));
        assertThat(told(asked, "1.5"))
                .contains("; as the request asked, I-4 is read as \"divided by the calls answered\".")
                .contains("I-4: decided, as the request asked, on \"divided by the calls answered\".")
                .doesNotContain("callsAnswered");
        assertThat(told(asked, "1.4")).doesNotContain("I-4:").doesNotContain("as the request asked");
    }

    @Test
    void saysWhatAnAnswerLacksAndItsPercentageOnce() {
        Asked asked = Asked.year()
                .answer("5.1.1", "part", "disability", "selected", List.of("enrollment form"), "number", 60);
        assertThat(told(asked, "5.1.1"))
                .containsOnlyOnce("60% (as submitted)")
                .contains("What is asked is answered: not so at 5.1.1 primary-language: nothing chosen");
    }

    @Test
    void namesTheFieldsOfAListByTheirLabels() {
        Map<String, Object> month = Map.of(
                "month",
                "2024-01",
                "rtfOnTime",
                true,
                "otfOnTime",
                false,
                "measures",
                List.of(Map.of("measure", "READMISSIONS", "eligibleMembers", "12", "successes", "1")));
        Asked asked = Asked.month("2024")
                .with("contract", "ecm-qip")
                .with("market", "MEDI_CAL")
                .fact("providers", List.of(Map.of("provider", "Bright", "model", "RATE", "months", List.of(month))));
        assertThat(told(asked, "Q1"))
                .contains(
                        "January 2024: return transmission file (RTF) on time yes, outreach tracker file (OTF) on time"
                                + " no, measures (readmissions: eligible members on the RTF 12, eligible members with a"
                                + " success 1)")
                .contains("Months reported and not paid: January 2024 OTF late")
                .doesNotContain("rtfOnTime", "eligibleMembers");
    }

    @Test
    void keepsTheCapitalOfACSection() {
        Map<String, Object> hospital =
                Map.of("name", "Hill", "ntsvCesareans", "1", "ntsvBirths", "1", "inclusionRationale", "none");
        Asked asked = Asked.month("2023").with("contract", "qis-csections-2023").fact("hospitals", List.of(hospital));
        assertThat(told(asked, "H2"))
                .contains("(C-sections among NTSV births 1, ")
                .contains("C-sections among NTSV births: 1 C-section (as submitted)")
                .contains("rationale given: no, and this row is for yes");
    }
}
