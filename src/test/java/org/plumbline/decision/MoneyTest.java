package org.plumbline.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Money")
class MoneyTest {

    @ParameterizedTest(name = "{2} of {1} of {0} is {3}")
    @CsvSource({
        "1234567.00, 0.05, 0.04, 2469.13", // 2,469.134
        "1000002.50, 0.05, 0.04, 2000.01", // 2,000.005, half a cent goes up
        "1000002.49, 0.05, 0.04, 2000.00", // 2,000.00498
        "0.00, 0.05, 0.04, 0.00",
        "0.01, 0.05, 0.04, 0.00",
        "1000000, 0.03, 0.04, 1200.00",
        "999999999999999.99, 0.05, 1, 50000000000000.00"
    })
    void isRoundedHalfUpToTheCent(String base, String rate, String share, String dollars) {
        assertThat(new AtRisk(new BigDecimal(base), new BigDecimal(rate)).part(new BigDecimal(share)))
                .hasToString(dollars);
    }

    @Test
    void isRoundedOnceAndNotAgainFromTheRoundedAmountAtRisk() {
        // at risk 5% of 100.10 = 5.005, rounded 5.01; 45% of that is 2.25225, 45% of the rounded would be 2.2545
        AtRisk risk = new AtRisk(new BigDecimal("100.10"), new BigDecimal("0.05"));
        assertThat(risk.amount()).hasToString("5.01");
        assertThat(risk.part(new BigDecimal("0.50"))).hasToString("2.50"); // 2.5025, and not 2.505 rounded to 2.51
    }

    @Test
    void isUnknownWithoutItsBase() {
        AtRisk unknown = new AtRisk(null, new BigDecimal("0.05"));
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.amount()).isNull();
        assertThat(unknown.part(new BigDecimal("0.04"))).isNull();
    }

    @Test
    void isNeverMoreThanHalfACentFromTheExactProduct() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            BigDecimal base = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), 2);
            BigDecimal rate = BigDecimal.valueOf(random.nextInt(10_001), 4);
            BigDecimal share = BigDecimal.valueOf(random.nextInt(1_001), 3);
            BigDecimal exact = base.multiply(rate).multiply(share);
            BigDecimal part = new AtRisk(base, rate).part(share);
            assertThat(part.scale()).isEqualTo(2);
            assertThat(exact.subtract(part).abs()).as("seed " + seed).isLessThanOrEqualTo(new BigDecimal("0.005"));
            assertThat(part).isGreaterThanOrEqualTo(exact.setScale(2, RoundingMode.DOWN));
        }
    }

    @ParameterizedTest(name = "penalties {0} of 50000.00 at risk, credits {1}: due {2}")
    @CsvSource({
        "0.00, 0.00, 0.00",
        "2000.00, 0.00, 2000.00",
        "2000.00, 500.00, 1500.00",
        "2000.00, 2000.00, 0.00",
        "2000.00, 6000.00, 0.00",
        "50000.00, 0.00, 50000.00",
        "50000.01, 0.00, 50000.00",
        "90000.00, 0.00, 50000.00",
        "90000.00, 45000.00, 5000.00",
        "90000.00, 60000.00, 0.00"
    })
    void isDueAsCappedPenaltiesLessCredits(String penalties, String credits, String due) {
        AtRisk risk = new AtRisk(new BigDecimal("1000000"), new BigDecimal("0.05"));
        BigDecimal capped = Settlement.capped(new BigDecimal(penalties), risk);
        assertThat(Settlement.due(capped, new BigDecimal(credits))).hasToString(due);
    }

    @Test
    void sumsExactlyWhateverNumberTheEngineGives() {
        assertThat(Subtotal.of(Charge.Nature.PENALTY, new BigDecimal("4000.02")).amount())
                .hasToString("4000.02");
        assertThat(Subtotal.of(Charge.Nature.CREDIT, 0).amount()).hasToString("0.00");
        assertThatThrownBy(() -> Subtotal.of(Charge.Nature.CREDIT, new BigDecimal("0.005")))
                .isInstanceOf(ArithmeticException.class);
    }
}
