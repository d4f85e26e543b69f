package org.plumbline.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;
import org.plumbline.fact.SubmissionRefused;

@DisplayName("A figure, as a number or as text")
class FiguresTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "callsOffered, -1, FA-003",
        "participationFee, -0.01, FA-003",
        "callsOffered, 30.5, FA-004",
        "callsOffered, 1e-3, FA-004",
        "participationFee, 1.005, FA-006",
        "callsOffered, 1e400, FA-006",
        "callsOffered, -1e400, FA-003",
        "callsOffered, 1000000000000000, FA-006",
        "callsOffered, 1234567890123456789012345678901234567890, FA-006",
        "handleMinutes, 0.1234567890123456789012345678901234567890, FA-006",
        "handleMinutes, 1e-31, FA-006"
    })
    void outOfBoundsIsRefused(String fact, String figure, String code) {
        assertRefused(Asked.year().fact(fact, figure)::admitted)
                .isUnacceptable()
                .tellsOnly(code, "/facts/" + fact);
        assertRefused(Asked.year().fact(fact, new BigDecimal(figure))::admitted)
                .isUnacceptable()
                .tellsOnly(code, "/facts/" + fact);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "many",
                "",
                " ",
                " 12",
                "12 ",
                "1,000",
                "1.000,00",
                "$5",
                "5%",
                "0x10",
                "1e",
                "1e99999",
                "e3",
                ".5",
                "5.",
                "--5",
                "1_000",
                "٣",
                "1/2",
                "true",
                "null"
            })
    void thatIsNoPlainNumberIsRefused(String text) {
        assertRefused(Asked.year().fact("callsOffered", text)::admitted).tellsOnly("FA-002", "/facts/callsOffered");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "callsOffered, 1e3, 1000",
        "callsOffered, 1E+3, 1000",
        "callsOffered, 1000.0, 1000",
        "callsOffered, 1000.00, 1000",
        "callsOffered, +1000, 1000",
        "callsOffered, 0001000, 1000",
        "callsOffered, 10000e-1, 1000",
        "callsOffered, -0, 0",
        "callsOffered, 0e400, 0",
        "callsOffered, 999999999999999, 999999999999999",
        "participationFee, 1234567, 1234567.00",
        "participationFee, 1234567.8, 1234567.80",
        "participationFee, 1234567.8900, 1234567.89",
        "participationFee, 1.5e6, 1500000.00",
        "handleMinutes, 7.530, 7.53",
        "handleMinutes, 1e2, 100",
        "handleMinutes, 1e-30, 0.000000000000000000000000000001"
    })
    void isTheSameHoweverItIsWritten(String fact, String figure, String meant) {
        assertThat(value(fact, figure).toPlainString()).isEqualTo(meant);
        assertThat(value(fact, new BigDecimal(figure)).toPlainString()).isEqualTo(meant);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"callsOffered", "participationFee", "handleMinutes"})
    void shortToWriteButEndlessToWriteOutIsRefusedAtOnce(String fact) {
        for (String figure : new String[] {"1e-999999999", "1e999999999", "1e-2147483647"}) {
            assertTimeoutPreemptively(
                    ofSeconds(2), () -> assertRefused(Asked.year().fact(fact, new BigDecimal(figure))::admitted)
                            .tellsOnly("FA-006", "/facts/" + fact));
        }
    }

    @Test
    @DisplayName("is kept exactly or refused, whatever it is, and alike as number and as text")
    void isKeptExactlyOrRefused() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal figure = new BigDecimal(new BigInteger(random.nextInt(130), random), random.nextInt(50) - 10);
            BigDecimal signed = random.nextInt(5) == 0 ? figure.negate() : figure;
            String fact = new String[] {"callsOffered", "participationFee", "handleMinutes"}[random.nextInt(3)];
            String described = "seed " + seed + ": " + fact + " " + signed;
            Object asNumber = valueOrCode(fact, signed);
            assertThat(valueOrCode(fact, signed.toString())).as(described).isEqualTo(asNumber);
            if (asNumber instanceof BigDecimal kept) {
                assertThat(kept).as(described).isEqualByComparingTo(signed);
                assertThat(kept.scale()).as(described).isBetween(0, 30);
            }
        }
    }

    private static BigDecimal value(String fact, Object stated) {
        return (BigDecimal) Asked.year().fact(fact, stated).admitted().facts().get(fact);
    }

    private static Object valueOrCode(String fact, Object stated) {
        try {
            return value(fact, stated);
        } catch (SubmissionRefused refused) {
            return refused.violations().get(0).code();
        }
    }
}
