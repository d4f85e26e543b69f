package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class BadFactsTest {

    @ParameterizedTest(name = "callsOffered {0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "many"                                      | FA-002
                    "NaN"                                       | FA-002
                    "1,200"                                     | FA-002
                    "0x10"                                      | FA-002
                    " 12"                                       | FA-002
                    "\\u0661"                                   | FA-002
                    ""                                          | FA-002
                    true                                        | FA-002
                    [1]                                         | FA-002
                    {"value": 1}                                | FA-002
                    -1                                          | FA-003
                    "-1"                                        | FA-003
                    1.5                                         | FA-004
                    "0.1"                                       | FA-004
                    1e-7                                        | FA-004
                    1234567890123456789012345678901234567890    | FA-006
                    "1234567890123456789012345678901234567890"  | FA-006
                    0.1234567890123456789012345678901234567890  | FA-006
                    1e400                                       | FA-006
                    "1e400"                                     | FA-006
                    1e2147483647                                | FA-006
                    1e-2147483647                               | FA-006
                    """)
    void refusesAValueThatIsNoCount(String value, String code) {
        refuses("callsOffered", value, code);
    }

    @ParameterizedTest
    @CsvSource({
        "participationFee, -0.01, FA-003",
        "participationFee, 10.005, FA-006",
        "participationFee, true, FA-002",
        "handleMinutes, -1, FA-003",
        "handleMinutes, 1e-500000000, FA-006"
    })
    void refusesAnAmountOrQuantityOutOfBounds(String fact, String value, String code) {
        refuses(fact, value, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"callsOffered", "handleMinutes", "participationFee"})
    void refusesATinyNumberWithoutWritingItOut(String fact) {
        Instant before = Instant.now();
        refuses(fact, "1e-500000000", "FA-006");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void refusesAFactTheContractDoesNotHave() {
        Refusals.refuses(Requests.ofNewContractor().fact("callsOfferd", 1).json(), 422, "/facts/callsOfferd", "FA-001");
        Refusals.refuses(Requests.ofNewContractor().fact("a/b~c", 1).json(), 422, "/facts/a~1b~0c", "FA-001");
    }

    @Test
    void refusesAPartAboveItsWhole() {
        Refusals.refuses(
                Requests.ofNewContractor()
                        .fact("callsOffered", 10)
                        .fact("callsAbandoned", 11)
                        .json(),
                422,
                "/facts/callsAbandoned",
                "FA-005");
    }

    @Test
    void namesEveryFaultAndNotTheFirstAlone() {
        Response answer = Refusals.keepsNothing(() -> Calls.submit(Requests.ofNewContractor()
                .with("market", "MEDI_CAL")
                .with("period", "2018")
                .fact("callsOffered", -1)
                .fact("nonsense", 1)
                .json()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("violations.code"))
                .containsExactlyInAnyOrder("CT-002", "CT-003", "FA-003", "FA-001");
    }

    private static void refuses(String fact, String value, String code) {
        String body = Requests.ofNewContractor().fact(fact, "VALUE").json().replace("\"VALUE\"", value);
        Refusals.refuses(body, 422, "/facts/" + fact, code);
    }
}
