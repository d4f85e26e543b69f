package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class BadRequestTest {

    @ParameterizedTest
    @CsvSource({
        "contract, qdp-2018, 422, CT-001",
        "contract, qdp 2017, 400, FA-002",
        "contractor, -acme, 400, FA-002",
        "contractor, acme/dental, 400, FA-002",
        "market, LARGE_GROUP, 422, CT-002",
        "period, 2016, 422, CT-003",
        "period, 2018-01, 422, CT-003",
        "period, 2017-13, 400, CT-004",
        "period, 2017-3, 400, CT-004",
        "period, Q1, 400, CT-004",
        "kind, YEARLY, 400, FA-002",
        "kind, MONTHLY, 400, CT-007",
        "colour, red, 400, FA-007"
    })
    void refusesAFieldThatSaysSomethingElse(String field, String value, int status, String code) {
        Refusals.refuses(Requests.ofNewContractor().with(field, value).json(), status, "/" + field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "contractor", "market", "period", "kind"})
    void refusesAFieldThatIsNoText(String field) {
        Refusals.refuses(Requests.ofNewContractor().with(field, 2017).json(), 400, "/" + field, "FA-002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract", "contractor", "period", "facts"})
    void refusesARequestWithoutAFieldItNeeds(String field) {
        Refusals.refuses(Requests.ofNewContractor().without(field).json(), 400, "/" + field, "FA-008");
    }

    @Test
    void refusesARequestWithoutAMarketWhereTheContractHasTwo() {
        Refusals.refuses(Requests.ofNewContractor().without("market").json(), 422, "/market", "CT-002");
    }

    @Test
    void refusesFactsThatAreNoObject() {
        Refusals.refuses(Requests.ofNewContractor().with("facts", List.of()).json(), 400, "/facts", "FA-011");
    }

    @Test
    void refusesAContractorOfMoreThanSixtyFourCharacters() {
        assertThat(Calls.submit(Requests.of("c".repeat(64)).json()).statusCode())
                .isEqualTo(201);
        Refusals.refuses(Requests.of("c".repeat(65)).json(), 400, "/contractor", "FA-002");
        Refusals.refuses(Requests.of("c".repeat(90_000)).json(), 400, "/contractor", "FA-002");
    }

    @Test
    void refusesAnExceptionThatIsNotWellFormed() {
        refusesException(Map.of("standard", "9.9", "ground", "FORCE_MAJEURE"), 422, "standard", "CT-005");
        refusesException(Map.of("standard", "3.3", "ground", "LAZINESS"), 400, "ground", "FA-002");
        refusesException(Map.of("ground", "FORCE_MAJEURE"), 400, "standard", "FA-008");
        refusesException(
                Map.of("standard", "3.3", "ground", "FORCE_MAJEURE", "months", List.of("2017")),
                400,
                "months/0",
                "CT-004");
        refusesException(Map.of("standard", "3.3", "ground", "FORCE_MAJEURE", "why", "x"), 400, "why", "FA-007");
        Refusals.refuses(Requests.ofNewContractor().with("exceptions", Map.of()).json(), 400, "/exceptions", "FA-002");
        Refusals.refuses(
                Requests.ofNewContractor().with("exceptions", List.of("flood")).json(), 400, "/exceptions/0", "FA-011");
    }

    private static void refusesException(Map<String, Object> claim, int status, String field, String code) {
        String body =
                Requests.ofNewContractor().with("exceptions", List.of(claim)).json();
        // A claim that is no object at all lacks everything else too: here only one thing is wrong.
        Refusals.refuses(body, status, "/exceptions/0/" + field, code);
    }

    @Test
    void refusesAnAdjustmentThatIsNotWellFormed() {
        refusesAdjustment(agreed("9.9", "SUSPENDED", "2017-01"), 422, "standard", "CT-005");
        refusesAdjustment(agreed("1.4", "FORGIVEN", "2017-01"), 400, "effect", "FA-002");
        refusesAdjustment(agreed("1.4", "SUSPENDED", "2017"), 400, "from", "CT-004");
    }

    private static Map<String, Object> agreed(String standard, String effect, String from) {
        return Map.of("standard", standard, "effect", effect, "from", from, "to", "2017-09", "agreement", "letter");
    }

    private static void refusesAdjustment(Map<String, Object> agreed, int status, String field, String code) {
        String body =
                Requests.ofNewContractor().with("adjustments", List.of(agreed)).json();
        Refusals.refuses(body, status, "/adjustments/0/" + field, code);
    }

    @Test
    void refusesAReadingTheContractDoesNotHave() {
        Refusals.refuses(reading("I-99", "x"), 422, "/readings/I-99", "CT-006");
        Refusals.refuses(reading("I-4", "callsDropped"), 422, "/readings/I-4", "CT-006");
        Refusals.refuses(reading("a/b", "x"), 422, "/readings/a~1b", "CT-006");
    }

    private static String reading(String interpretation, String value) {
        return Requests.ofNewContractor()
                .with("readings", Map.of(interpretation, value))
                .json();
    }

    @Test
    void saysHowToMendIt() {
        Response answer =
                Calls.submit(Requests.ofNewContractor().with("period", "2018").json());
        assertThat(answer.jsonPath().getString("violations[0].message"))
                .isEqualTo("The contract qdp-2017 is in force from 2017-01-01 to 2017-12-31; name a period within it.");
    }
}
