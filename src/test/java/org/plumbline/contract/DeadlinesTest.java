package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Shipped;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.contract.Term.Event;
import org.plumbline.fact.Period;

@DisplayName("Deadlines")
class DeadlinesTest {
    private static final Calendar CALIFORNIA = Calendar.of(ZoneId.of("America/Los_Angeles"), "us-ca");

    @ParameterizedTest(name = "{0}: the {1} of {2} is due on {3}")
    @CsvSource({
        "qdp-2017, MONTHLY_REPORT, 2017-01, 2017-02-15",
        "qdp-2017, MONTHLY_REPORT, 2017-12, 2018-01-15",
        "qdp-2017, FINAL_REPORT, 2017, 2018-02-28",
        "qdp-2017, FINAL_REPORT, 2017-05, 2018-02-28",
        // the 15th is a Saturday; Presidents' Day is no business day
        "qdp-2024, MONTHLY_REPORT, 2024-05, 2024-06-21",
        "qdp-2024, MONTHLY_REPORT, 2025-01, 2025-02-24",
        "qdp-2024, INITIAL_REPORT, 2024, 2025-02-28"
    })
    void fallOnDaysThatTheContractNames(String contract, Duty duty, String period, LocalDate due) {
        Contract read = contract(contract);
        assertThat(read.deadlines()
                        .of(duty)
                        .orElseThrow()
                        .dueFor(Period.parse(period).orElseThrow(), read.calendar()))
                .contains(due);
    }

    @ParameterizedTest(name = "{0}: the {1} begins on {2} and is due on {3}")
    @CsvSource({
        "qdp-2017, INVOICE, 2018-02-28, 2018-03-30",
        "qdp-2017, PAYMENT, 2018-03-30, 2018-04-29",
        "qdp-2017, DISPUTE, 2018-02-28, 2018-03-30",
        "qdp-2017, DISPUTE_ANSWER, 2018-03-30, 2018-04-29",
        "qdp-2017, CORRECTIVE_STEPS, 2017-02-15, 2017-03-17",
        "qdp-2024, FINAL_REPORT, 2025-01-31, 2025-04-01",
        "qdp-2024, INVOICE, 2025-01-31, 2025-04-01",
        "qdp-2024, PAYMENT, 2025-04-01, 2025-05-01"
    })
    void countCalendarDaysFromWhatHappened(String contract, Duty duty, LocalDate happened, LocalDate due) {
        Contract read = contract(contract);
        assertThat(read.deadlines().of(duty).orElseThrow().dueAfter(happened, read.calendar()))
                .contains(due);
    }

    @Test
    void sayWhereTheyComeFromAndWhyWhereTheDocumentIsSilent() {
        assertThat(contract("qdp-2017").deadlines().terms()).hasSize(Duty.values().length);
        assertThat(contract("qdp-2017").deadlines().of(Duty.MONTHLY_REPORT)).hasValueSatisfying(term -> {
            assertThat(term.section()).isEqualTo("2, Monthly Performance Report");
            assertThat(term.why()).startsWith("The document names no day.");
        });
        assertThat(contract("qdp-2017").deadlines().of(Duty.DISPUTE)).hasValueSatisfying(term -> {
            assertThat(term.why()).isNull();
            assertThat(term.beginsWith(Event.REPORT_RECEIPT)).isTrue();
        });
    }

    @Test
    void areNoneWhereAContractNamesNone() {
        assertThat(contract("ecm-qip").deadlines()).isEqualTo(Deadlines.NONE);
        assertThat(Deadlines.NONE.of(Duty.PAYMENT)).isEmpty();
    }

    @Test
    void beginOnTheDayItIsInTheZoneOfTheContract() {
        Term term = after(5, false);
        // 17:30 of February 27 in Los Angeles
        assertThat(term.dueAfter(Instant.parse("2018-02-28T01:30:00Z"), CALIFORNIA))
                .contains(LocalDate.of(2018, 3, 4));
    }

    @Test
    void lastToTheEndOfTheirDayInTheZoneOfTheContract() {
        assertThat(CALIFORNIA.endOf(LocalDate.of(2018, 2, 28))).isEqualTo("2018-03-01T08:00:00Z");
        assertThat(CALIFORNIA.endOf(LocalDate.of(2018, 7, 1))).isEqualTo("2018-07-02T07:00:00Z");
    }

    @Test
    void countBusinessDaysWhereTheySaySo() {
        assertThat(after(5, true).dueAfter(LocalDate.of(2024, 11, 22), CALIFORNIA))
                .contains(LocalDate.of(2024, 12, 3));
        assertThat(after(5, true).told()).isEqualTo("5 business days after receipt of the report");
    }

    @Test
    void ofADayThatAMonthOrYearHasNotFallOnItsLast() {
        Term last = new Term(Term.By.CONTRACTOR, new Term.OfNextMonth(31, 0), "1", null);
        assertThat(last.dueFor(new Period(2017, 1), CALIFORNIA)).contains(LocalDate.of(2017, 2, 28));
        Term leap = new Term(Term.By.EXCHANGE, new Term.OfNextYear(MonthDay.of(2, 29)), "1", null);
        assertThat(leap.dueFor(new Period(2017, 0), CALIFORNIA)).contains(LocalDate.of(2018, 2, 28));
        assertThat(leap.told()).isEqualTo("February 29 of the next year");
        assertThat(leap.dueAfter(LocalDate.of(2018, 1, 1), CALIFORNIA)).isEmpty();
        assertThat(after(1, false).dueFor(new Period(2017, 0), CALIFORNIA)).isEmpty();
    }

    private static Term after(int days, boolean business) {
        return new Term(Term.By.CONTRACTOR, new Term.After(Event.REPORT_RECEIPT, days, business), "1", null);
    }

    private static Contract contract(String id) {
        return Shipped.rulebook().contracts().get(id).contract();
    }
}
