package org.plumbline.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.year.Measured;

/** How pages write figures where there is little room. */
class FiguresInShortTest {

    @Test
    void aPercentageHasOneDecimalUnlessABoundLiesBetween() {
        assertThat(percentage("0.839990").brief()).isEqualTo("84%");
        assertThat(percentage("0.849990").brief()).isEqualTo("84.999%");
        assertThat(percentage("0.850010").brief()).isEqualTo("85.001%");
        assertThat(percentage("0.85").brief()).isEqualTo("85%");
    }

    @Test
    void anAmountBelowNothingHasItsSignBeforeTheDollar() {
        assertThat(Sums.dollars(new BigDecimal("-2469.13"))).isEqualTo("−$2,469.13");
        assertThat(Sums.dollars(new BigDecimal("0.00"))).isEqualTo("$0.00");
        assertThat(Sums.dollars(null)).isEqualTo("–");
    }

    private static Measured percentage(String value) {
        return new Measured("Rate", "percent", new BigDecimal(value), List.of(new BigDecimal("0.85")));
    }
}
