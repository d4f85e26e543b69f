package org.plumbline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A figure is shown, whatever the locale of the machine,")
class ShownTest {
    private Locale before;

    @BeforeEach
    void speakGerman() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "12034; count; 12,034",
                "0; count; 0",
                "999999999999999; count; 999,999,999,999,999",
                "2469.13; money; $2,469.13",
                "2469.1; money; $2,469.10",
                "0.00; money; $0.00",
                "1234567; money; $1,234,567.00",
                "0.0341; percent; 3.41%",
                "0.0341025; percent; 3.41%",
                "0.03; percent; 3%",
                "0.0300; percent; 3%",
                "0.025; percent; 2.5%",
                "1; percent; 100%",
                "0; percent; 0%",
                "7.53; minutes; 7.53",
                "7.5349; minutes; 7.53",
                "7; minutes; 7",
                "1234.5; days; 1,234.5",
                "12; quantity; 12",
                "callsOffered; reading; callsOffered",
                "KNOWN; factStatus; KNOWN"
            })
    void asItsTypeIsWritten(String value, String type, String shown) {
        assertThat(Shown.of(value, type)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0.030004, 3.0004%",
        "0.0300000000000000000000000000000001, 3.00000000000000000000000000000001%",
        "0.02999999, 2.999999%",
        "0.0299, 2.99%",
        "0.02996, 2.996%",
        "0.799999, 79.9999%",
        "0.80001, 80.001%",
        "0.999999, 99.9999%",
        "0.000001, 0.0001%"
    })
    void neverAsARoundNumberThatItOnlyComesNear(String part, String shown) {
        assertThat(Shown.percent(new BigDecimal(part))).isEqualTo(shown);
    }

    @Test
    @DisplayName("on the side of a bound where it lies")
    void onItsOwnSideOfABound() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal bound = BigDecimal.valueOf(random.nextInt(101), 2);
            BigDecimal offset = BigDecimal.valueOf(random.nextInt(1000) - 500, 3 + random.nextInt(28));
            BigDecimal shown = new BigDecimal(
                    Shown.percent(bound.add(offset)).replace("%", "").replace(",", ""));
            assertThat(shown.compareTo(bound.movePointRight(2)))
                    .as("seed " + seed + ": " + bound + " and " + offset + " is shown as " + shown)
                    .isEqualTo(offset.signum());
        }
    }

    @Test
    void asUnknownWhereItIs() {
        assertThat(Shown.of(null, "count")).isEqualTo("unknown");
        assertThat(Shown.dollars(null)).isEqualTo("unknown");
    }
}
