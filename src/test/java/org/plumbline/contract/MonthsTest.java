package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;
import org.plumbline.fact.Period;

@DisplayName("The months of a year")
class MonthsTest {

    @Test
    void areAdmittedWithTheirFiguresTypedInTheOrderStated() {
        assertThat(Asked.year()
                        .inMonth("2017-04", "callsOffered", "100", "handleMinutes", "7.50")
                        .inMonth("2017-01", "callsOffered", 90)
                        .admitted()
                        .months())
                .containsOnlyKeys(new Period(2017, 4), new Period(2017, 1))
                .satisfies(months -> assertThat(months.get(new Period(2017, 4)))
                        .containsEntry("callsOffered", new BigDecimal("100"))
                        .containsEntry("handleMinutes", new BigDecimal("7.5")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2016-12", "2018-01"})
    void lieWithinTheYear(String month) {
        assertRefused(Asked.year().inMonth("2017-01").inMonth(month)::admitted)
                .isUnacceptable()
                .tellsOnly("CT-003", "/facts/months/1/month");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2017", "2017-13", "2017-1", "April"})
    void areWrittenAsMonths(String month) {
        assertRefused(Asked.year().inMonth(month)::admitted).isMalformed().tellsOnly("CT-004", "/facts/months/0/month");
    }

    @Test
    void nameThemselves() {
        assertRefused(Asked.year().inMonth(null, "callsOffered", 1)::admitted)
                .isMalformed()
                .tellsOnly("FA-008", "/facts/months/0/month");
    }

    @Test
    void standOnceEach() {
        assertRefused(Asked.year().inMonth("2017-01").inMonth("2017-02").inMonth("2017-01")::admitted)
                .isMalformed()
                .tellsOnly("FA-010", "/facts/months/2/month");
    }

    @Test
    void haveNoFigureThatIsOfTheYearAlone() {
        assertRefused(Asked.year().inMonth("2017-01", "participationFee", 1000, "childrenEnrolled", 10)::admitted)
                .isUnacceptable()
                .tellsExactly(
                        tuple("FA-001", "/facts/months/0/participationFee"),
                        tuple("FA-001", "/facts/months/0/childrenEnrolled"));
    }

    @Test
    void haveFiguresOfTheContractAndOfTheirType() {
        assertRefused(
                        Asked.year()
                                        .inMonth("2017-01", "callsOfferd", 1)
                                        .inMonth(
                                                "2017-02",
                                                "callsOffered",
                                                -1,
                                                "callsAbandoned",
                                                "few",
                                                "idCardsIssued",
                                                "1.5")::admitted)
                .isUnacceptable()
                .tellsExactly(
                        tuple("FA-001", "/facts/months/0/callsOfferd"),
                        tuple("FA-003", "/facts/months/1/callsOffered"),
                        tuple("FA-002", "/facts/months/1/callsAbandoned"),
                        tuple("FA-004", "/facts/months/1/idCardsIssued"));
    }

    @Test
    void haveNoPartAboveItsWhole() {
        assertRefused(Asked.year()
                        .calls(1000, 20)
                        .inMonth("2017-01", "callsOffered", 10, "callsAbandoned", 10)
                        .inMonth("2017-02", "callsOffered", 10, "callsAbandoned", 11)::admitted)
                .isUnacceptable()
                .tellsOnly("FA-005", "/facts/months/1/callsAbandoned");
    }

    @Test
    void areNotThoseOfAMonth() {
        assertRefused(Asked.month("2017-01").inMonth("2017-01", "callsOffered", 10)::admitted)
                .isMalformed()
                .tellsOnly("FA-002", "/facts/months");
    }

    @Test
    void areAListOfObjects() {
        assertRefused(Asked.year().fact("months", "2017-01")::admitted)
                .isMalformed()
                .tellsOnly("FA-002", "/facts/months");
        assertRefused(Asked.year().fact("months", List.of("2017-01"))::admitted)
                .isMalformed()
                .tellsOnly("FA-011", "/facts/months/0");
    }
}
