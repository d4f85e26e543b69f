package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;
import static org.plumbline.Told.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.Asked;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement.UnderReading;
import org.plumbline.decision.Trail;
import org.plumbline.decision.Trail.ReadingEffect;

@DisplayName("A year under another reading")
class ReadingsOfAYearTest {

    /** Of twelve reports three were missed, two of them in the pilot: 0.05 × 5% × 1,000,000 = 2,500.00, or nothing. */
    private static Asked reports() {
        return Asked.year()
                .fee("1000000")
                .inMonths(1, 2, "agentOfRecordReportsDue", 1, "agentOfRecordReportsAccepted", 0)
                .inMonths(3, 4, "agentOfRecordReportsDue", 1, "agentOfRecordReportsAccepted", 1)
                .inMonth("2017-05", "agentOfRecordReportsDue", 1, "agentOfRecordReportsAccepted", 0)
                .inMonths(6, 12, "agentOfRecordReportsDue", 1, "agentOfRecordReportsAccepted", 1);
    }

    /** 3.1% abandoned costs 2,000.00; 850 of 1,000 offered is met, 850 of 940 answered earns a credit of 2,000.00. */
    private static Asked calls() {
        return Asked.year()
                .fee("1000000")
                .calls(1000, 31)
                .fact("callsAnswered", 940)
                .fact("callsAnsweredWithin30Seconds", 850);
    }

    @Test
    void withoutTheMissesOfThePilotCosts2500DollarsLess() {
        Assessment year = reports().decided();
        assertThat(year).decides("2.5").as(Outcome.PENALTY).costing("2500.00");
        assertThat(trail(year, "2.5").readings())
                .containsExactly(new ReadingEffect("I-9", "COUNTED", "NOT_COUNTED", Outcome.MET, "0.00"));
        assertThat(year).settles().due("2500.00");
        assertThat(under(year, "I-9"))
                .returns("COUNTED", UnderReading::chosen)
                .returns("NOT_COUNTED", UnderReading::alternative)
                .returns(new BigDecimal("0.00"), UnderReading::due);
    }

    @Test
    void withTheMissesOfThePilotCosts2500DollarsMore() {
        Assessment year =
                reports().with("readings", Map.of("I-9", "NOT_COUNTED")).decided();
        assertThat(year).decides("2.5").as(Outcome.MET).costing("0.00");
        assertThat(trail(year, "2.5").readings())
                .containsExactly(new ReadingEffect("I-9", "NOT_COUNTED", "COUNTED", Outcome.PENALTY, "2500.00"));
        assertThat(under(year, "I-9")).returns(new BigDecimal("2500.00"), UnderReading::due);
    }

    /** Of 1,200 calls 27 were abandoned, 2.25%, but 5 of the 100 of December: 0.04 × 5% × 1,000,000 = 2,000.00, or nothing. */
    @Test
    void byItsMonthsCosts2000DollarsMoreAndIsToldOnlyWhereMonthsAre() {
        Asked months = Asked.year()
                .fee("1000000")
                .inMonths(1, 11, "callsOffered", 100, "callsAbandoned", 2)
                .inMonth("2017-12", "callsOffered", 100, "callsAbandoned", 5);
        Assessment year = months.decided();
        assertThat(year).decides("1.4").as(Outcome.MET).costing("0.00");
        assertThat(trail(year, "1.4").readings())
                .containsExactly(new ReadingEffect("I-53", "TOGETHER", "BY_MONTHS", Outcome.PENALTY, "2000.00"));
        assertThat(under(year, "I-53")).returns(new BigDecimal("2000.00"), UnderReading::due);
        assertThat(months.with("readings", Map.of("I-53", "BY_MONTHS")).decided())
                .decides("1.4")
                .as(Outcome.PENALTY)
                .costing("2000.00")
                .saying("read by its months, the year is decided by 2017-12: more than 3% of the calls offered were");
        assertThat(trail(calls().decided(), "1.4").readings()).isEmpty();
    }

    /** Eleven months at 2% earn no credit: December alone can cost 2,000.00, and nothing takes that off again. */
    @Test
    void byItsMonthsIsBoundedByWhatTheMonthThatIsNotKnownCouldCost() {
        Asked months = Asked.year()
                .fee("1000000")
                .inMonths(1, 11, "callsOffered", 100, "callsAbandoned", 2)
                .with("readings", Map.of("I-53", "BY_MONTHS"));
        Assessment open = months.decided();
        Assessment met = months.inMonth("2017-12", "callsOffered", 100, "callsAbandoned", 2)
                .decided();
        assertThat(open).decides("1.4").as(Outcome.UNDECIDED);
        assertThat(met).decides("1.4").as(Outcome.MET);
        assertThat(open.settlement().dueAtLeast()).isEqualTo(met.settlement().dueAtLeast());
        assertThat(open.settlement().dueAtMost().subtract(met.settlement().dueAtMost()))
                .isEqualTo(new BigDecimal("2000.00"));
    }

    @Test
    void byItsMonthsIsNotSaidOfFiguresThatStandForTheYear() {
        Assessment year = calls().with("readings", Map.of("I-53", "BY_MONTHS")).decided();
        assertThat(trail(year, "1.4").summary()).doesNotContain("I-53");
        assertThat(trail(year, "1.4").requestedReadings()).containsKey("I-53");
    }

    @Test
    void dividedByTheCallsAnsweredCosts2000DollarsLess() {
        Assessment year = calls().decided();
        assertThat(year).decides("1.5").as(Outcome.MET).costing("0.00");
        assertThat(trail(year, "1.5").readings())
                .containsExactly(new ReadingEffect("I-4", "callsOffered", "callsAnswered", Outcome.CREDIT, "2000.00"));
        assertThat(year).settles().due("2000.00").credits("0.00", "0.00");
        assertThat(under(year, "I-4")).returns(new BigDecimal("0.00"), UnderReading::due);
    }

    @Test
    void dividedByTheCallsOfferedCosts2000DollarsMore() {
        Assessment year =
                calls().with("readings", Map.of("I-4", "callsAnswered")).decided();
        assertThat(year).decides("1.5").as(Outcome.CREDIT).costing("2000.00");
        assertThat(trail(year, "1.5").readings())
                .containsExactly(new ReadingEffect("I-4", "callsAnswered", "callsOffered", Outcome.MET, "0.00"));
        assertThat(year).settles().due("0.00").credits("2000.00", "2000.00");
        assertThat(under(year, "I-4")).returns(new BigDecimal("2000.00"), UnderReading::due);
    }

    @Test
    void isNamedInEveryTrailAndInTheSummariesItBearsOnWhereItWasAskedFor() {
        Assessment year = calls().with("readings", Map.of("I-4", "callsAnswered", "I-9", "NOT_COUNTED"))
                .decided();
        assertThat(year.decisions()).allSatisfy(decided -> {
            Trail trail = decided.explanation().trail();
            assertThat(trail.requestedReadings())
                    .containsOnly(Map.entry("I-4", "callsAnswered"), Map.entry("I-9", "NOT_COUNTED"));
        });
        assertThat(trail(year, "1.5").summary())
                .endsWith("; as the request asked, I-4 is read as \"divided by the calls answered\".");
        assertThat(trail(year, "2.5").summary())
                .endsWith("; as the request asked, I-9 is read as \"misses of the pilot months do not count\".");
        assertThat(trail(year, "1.4").summary()).doesNotContain("as the request asked");
    }

    @Test
    void isNotNamedWhereTheContractsOwnWasAskedFor() {
        Assessment year =
                calls().with("readings", Map.of("I-4", "callsOffered")).decided();
        assertThat(year.decisions()).allSatisfy(decided -> {
            assertThat(decided.explanation().trail().requestedReadings()).isEmpty();
            assertThat(decided.explanation().trail().summary()).doesNotContain("as the request asked");
        });
    }

    @Test
    void thatChangesNoDollarIsNoOtherSettlement() {
        Assessment year = Asked.year()
                .fee("1000000")
                .calls(1000, 31)
                .fact("callsAnswered", 1000)
                .fact("callsAnsweredWithin30Seconds", 850)
                .inMonths(1, 12, "agentOfRecordReportsDue", 1, "agentOfRecordReportsAccepted", 1)
                .decided();
        assertThat(year.settlement().readings()).isEmpty();
        assertThat(trail(year, "1.5").readings())
                .extracting(ReadingEffect::outcome)
                .containsExactly(Outcome.MET);
    }

    private static Trail trail(Assessment year, String standard) {
        return decision(year, standard).explanation().trail();
    }

    private static UnderReading under(Assessment year, String interpretation) {
        return year.settlement().readings().stream()
                .filter(reading -> reading.interpretation().equals(interpretation))
                .findFirst()
                .orElseThrow();
    }
}
