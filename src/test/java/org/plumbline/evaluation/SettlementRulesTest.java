package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Asked;
import org.plumbline.FilesCopy;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.rulebook.Rulebook;

/**
 * The rules of settlement, fired over a contract whose shares are high enough for the cap to bind: a penalty for 1.4
 * takes 90% of the amount at risk, one for 1.10 another 90%; 1.5 costs or earns 4% as ever. At risk are 5% of 1,000,000,
 * that is 50,000.00.
 */
@DisplayName("A settlement")
class SettlementRulesTest {
    private static final Rulebook HIGH = high(Shipped.copyWith("1.4", "1.5", "1.10"), "1.4", "1.10");

    private static Rulebook high(FilesCopy files, String... standards) {
        for (String standard : standards) {
            String share = "<outputEntry id=\"s" + standard + "-below-share\"><text>";
            files.replace(Shipped.model(standard), share + "0.04", share + "0.9");
        }
        return files.read();
    }

    private final Asked asked = Asked.year().fee("1000000").fact("callsOffered", 1000);

    @Test
    void capsPenaltiesAtTheAmountAtRiskBeforeCreditsOffsetThem() {
        Assessment assessment = abandoned(31).answered(910).cards(90).decidedBy(HIGH);
        assertThat(assessment)
                .decides("1.4")
                .as(Outcome.PENALTY)
                .costing("45000.00")
                .andDecides("1.10")
                .costing("45000.00")
                .andDecides("1.5")
                .as(Outcome.CREDIT)
                .costing("2000.00");
        assertThat(assessment)
                .settles()
                .atRisk("50000.00")
                .penalties("90000.00")
                .credits("2000.00", "2000.00")
                .due("48000.00")
                .dueBetween("48000.00", "48000.00")
                .isComplete(true);
    }

    @Test
    void showsItsArithmeticStepByStep() {
        assertThat(abandoned(31)
                        .answered(910)
                        .cards(90)
                        .decidedBy(HIGH)
                        .settlement()
                        .steps())
                .extracting(step -> step.amount().toString())
                .containsExactly("50000.00", "90000.00", "50000.00", "2000.00", "2000.00", "48000.00");
    }

    @Test
    void underTheCapCountsNoMoreForAnUndecidedStandardThanWhatTheCapLeaves() {
        // 1.10 could cost another 45,000.00: 90,000.00 capped at 50,000.00, less the credit; it can earn nothing
        assertThat(abandoned(31).answered(910).decidedBy(HIGH))
                .settles()
                .penalties("45000.00")
                .due("43000.00")
                .dueBetween("43000.00", "48000.00")
                .isComplete(false);
    }

    @Test
    void atTheCapAnUndecidedStandardCanOnlyLowerWhatIsDue() {
        // 1.5 could cost 2,000.00, which the cap swallows, or earn 2,000.00
        assertThat(abandoned(31).cards(90).decidedBy(HIGH))
                .settles()
                .penalties("90000.00")
                .due("50000.00")
                .dueBetween("48000.00", "50000.00")
                .isComplete(false);
    }

    @Test
    void ofNothingDecidedIsBoundedByTheCap() {
        assertThat(Asked.year().fee("1000000").decidedBy(HIGH))
                .settles()
                .due("0.00")
                .dueBetween("0.00", "50000.00")
                .isComplete(false);
    }

    @Test
    void usesNoMoreCreditsThanThereArePenalties() {
        String share = "<outputEntry id=\"s1.5-exceeds-share\"><text>";
        Rulebook generous = Shipped.copyWith("1.4", "1.5")
                .replace(Shipped.model("1.5"), share + "0.04", share + "0.9")
                .read();
        assertThat(abandoned(31).answered(910).decidedBy(generous))
                .settles()
                .penalties("2000.00")
                .credits("45000.00", "2000.00")
                .due("0.00");
    }

    @Test
    void roundsEachAmountOnceAndThenAdds() {
        // 0.04 × 5% × 1,000,002.50 = 2,000.005, up to 2,000.01 for each of two
        assertThat(Asked.year()
                        .fee("1000002.50")
                        .calls(1000, 31)
                        .fact("idCardsIssued", 100)
                        .fact("idCardsMailedWithin10BusinessDays", 90)
                        .decided())
                .settles()
                .penalties("4000.02");
    }

    @Test
    void ofAYearWithoutItsFeeNamesNoDollar() {
        Assessment assessment = Asked.year().calls(1000, 31).decided();
        assertThat(assessment.settlement().due()).isNull();
        assertThat(assessment.settlement().dueAtMost()).isNull();
        assertThat(assessment).settles().isComplete(false);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FINAL, false", "INITIAL, true", "YEAR_TO_DATE, true"})
    void isProvisionalUntilTheDataAreFinal(String kind, boolean provisional) {
        assertThat(asked.with("kind", kind).decidedBy(HIGH)).settles().isProvisional(provisional);
    }

    @Test
    void isNotMadeOfAMonth() {
        asked.with("period", "2017-03");
        assertThat(abandoned(31).decidedBy(HIGH))
                .settlesNothing()
                .decides("1.4")
                .as(Outcome.BELOW)
                .withShare("0")
                .withoutAmount()
                .withRule("A month below expectation is watched, not charged", "monthly-report");
    }

    @Test
    void isNotMadeInAMarketThatPutsNothingAtRisk() {
        Rulebook free = Shipped.copyWith("1.4")
                .replace(Shipped.CONTRACT_FILE, "{ label: Individual market, atRisk: 0.05 }", "{ label: Individual }")
                .read();
        assertThat(abandoned(31).decidedBy(free))
                .settlesNothing()
                .decides("1.4")
                .as(Outcome.PENALTY)
                .withoutAmount();
    }

    private SettlementRulesTest abandoned(int calls) {
        asked.fact("callsAbandoned", calls);
        return this;
    }

    private SettlementRulesTest answered(int within30Seconds) {
        asked.fact("callsAnsweredWithin30Seconds", within30Seconds);
        return this;
    }

    private SettlementRulesTest cards(int inTimeOfAHundred) {
        asked.fact("idCardsIssued", 100).fact("idCardsMailedWithin10BusinessDays", inTimeOfAHundred);
        return this;
    }

    private Assessment decidedBy(Rulebook rulebook) {
        return asked.decidedBy(rulebook);
    }
}
