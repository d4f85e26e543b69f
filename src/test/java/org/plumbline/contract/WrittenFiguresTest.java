package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.fact.Written;

@DisplayName("A figure as somebody wrote it in a file or a field")
class WrittenFiguresTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "callsOffered | 30,000 | 30000",
                "callsOffered | 30 000 | 30000",
                "callsOffered | 25.0 | 25",
                "participationFee | $1,234,567.00 | 1234567.00",
                "participationFee | 1,234,567 | 1234567.00",
                "handleMinutes | 7.530 | 7.53",
                "handleMinutes | 1.234 | 1.234"
            })
    void isReadExactly(String fact, String written, BigDecimal meant) {
        assertThat(Asked.year()
                        .fact(fact, new Written(written))
                        .admitted()
                        .facts()
                        .get(fact))
                .isEqualTo(meant);
        assertThat(Shipped.contract().facts().get(fact).stated(written)).isEqualTo(meant.toPlainString());
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "callsOffered | (12) | FA-003 | negative",
                "callsOffered | 2.5% | FA-002 | no dollars or percentage",
                "callsOffered | $30 | FA-002 | no dollars or percentage",
                "participationFee | 5% | FA-002 | no dollars or percentage",
                "participationFee | 1.23457E+11 | FA-002 | digits may be lost",
                "participationFee | 1.234,56 | FA-002 | write 1234.56",
                "participationFee | 1.000 | FA-002 | as 1 or as 1000",
                "callsOffered | 12.000 | FA-002 | as 12 or as 12000",
                "callsOffered | 1,23 | FA-002 | write 1.23",
                "callsOffered | 0x19 | FA-002 | plain digits",
                "callsOffered | many | FA-002 | plain digits"
            })
    void isRefusedWithHowToWriteIt(String fact, String written, String code, String told) {
        assertRefused(Asked.year().fact(fact, new Written(written))::admitted)
                .isUnacceptable()
                .tellsOnly(code, "/facts/" + fact);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        Asked.year().fact(fact, new Written(written))::admitted))
                .hasMessageContaining(told);
        assertThat(Shipped.contract().facts().get(fact).stated(written)).isEqualTo(new Written(written));
    }
}
