package org.plumbline.rulebooks;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** The published schemas against what the service really takes and answers. */
@QuarkusTest
class SchemaTest {

    private static final Map<String, Object> SUSPENDED =
            Map.of("standard", "1.4", "effect", "SUSPENDED", "from", "2017-01", "to", "2017-12", "agreement", "letter");

    @ParameterizedTest
    @ValueSource(strings = {"request", "assessment", "comparison", "explanation", "alternatives", "case", "contract"})
    void isPublished(String name) {
        Response answer = get("/api/v1/schemas/" + name + ".schema.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/schema+json");
        assertThat(answer.jsonPath().getString("'$id'")).endsWith("/" + name + ".schema.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request", "assessment", "comparison", "explanation", "alternatives"})
    void describesEveryProperty(String name) throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(get("/api/v1/schemas/" + name + ".schema.json").asString());
        for (JsonNode properties : schema.findValues("properties")) {
            properties.fields().forEachRemaining(property -> {
                if (!property.getValue().has("const")) {
                    assertThat(property.getValue().path("description").asText())
                            .as(property.getKey())
                            .isNotBlank();
                }
            });
        }
    }

    @Test
    void aRequestThatIsTakenFitsAndSoDoesItsAnswer() {
        List.of(
                        Requests.penalty(Requests.newContractor()),
                        Requests.excused(Requests.newContractor(), "flood"),
                        Requests.ofNewContractor().with("kind", null).with("readings", null),
                        Requests.ofNewContractor().with("period", "2017-03").fact("callsOffered", null),
                        Requests.ofNewContractor().with("kind", "YEAR_TO_DATE").with("adjustments", List.of(SUSPENDED)),
                        Requests.ofNewContractor()
                                .with("market", "SMALL_BUSINESS")
                                .with("readings", Map.of("I-4", "callsAnswered")))
                .forEach(request -> {
                    PublishedSchemas.assertFits("request", request.json());
                    Response answer = Calls.submit(request.json());
                    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
                    PublishedSchemas.assertFits("assessment", answer.asString());
                });
    }

    @Test
    void aRequestThatIsMalformedDoesNotFit() {
        List.of(
                        Requests.ofNewContractor().with("colour", "red"),
                        Requests.ofNewContractor().without("facts"),
                        Requests.of("a b"),
                        Requests.of("c".repeat(65)),
                        Requests.ofNewContractor().with("period", "2017-13"),
                        Requests.ofNewContractor().with("kind", "YEARLY"),
                        Requests.ofNewContractor().with("facts", List.of()),
                        Requests.ofNewContractor().with("readings", Map.of("I-4", 1)),
                        Requests.excused(Requests.newContractor(), "x".repeat(10_001)),
                        Requests.ofNewContractor().with("exceptions", List.of(Map.of("standard", "3.3"))),
                        Requests.ofNewContractor().with("adjustments", List.of(Map.of("standard", "3.3"))))
                .forEach(request -> {
                    assertThat(PublishedSchemas.faults("request", request.json()))
                            .as(request.json())
                            .isNotEmpty();
                    assertThat(Calls.submit(request.json()).statusCode()).isEqualTo(400);
                });
    }

    @Test
    void anAnswerWithSomethingMoreOrLessOrOfAnotherFormDoesNotFit() {
        String answer =
                Calls.submit(Requests.penalty(Requests.newContractor()).json()).asString();
        PublishedSchemas.assertFits("assessment", answer);
        for (String[] change : new String[][] {
            {"\"supersedes\":null", "\"supersedes\":\"none\""},
            {"\"settlement\":{", "\"settlement\":{\"more\":1,"},
            {"\"share\":\"0.04\"", "\"share\":0.04"},
            {"\"amount\":\"2469.13\"", "\"amount\":\"2469.1\""},
            {"\"outcome\":\"PENALTY\"", "\"outcome\":\"FINE\""},
            {"\"rules\":[]", "\"rules\":null"},
            {"\"selected\":false", "\"selected\":true"},
            {"\"obligations\":[", "\"more\":["}
        }) {
            assertThat(answer).contains(change[0]);
            assertThat(PublishedSchemas.faults("assessment", answer.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void theFactsOfAContractAreHeldToItsOwnSchema() {
        String schema = get("/api/v1/contracts/qdp-2017/schema").asString();
        assertThat(PublishedSchemas.faultsUnder(schema, "{}")).isEmpty();
        assertThat(
                        PublishedSchemas.faultsUnder(
                                schema,
                                """
                        {"participationFee": "1234567.00", "callsOffered": 352871, "callsAbandoned": "12034",
                         "handleMinutes": 12.25, "inquiriesReceived": null}"""))
                .isEmpty();
        for (String wrong : List.of(
                "{\"callsOfferd\": 1}",
                "{\"callsOffered\": -1}",
                "{\"callsOffered\": 1.5}",
                "{\"callsOffered\": \"many\"}",
                "{\"callsOffered\": true}",
                "{\"participationFee\": \"1.005\"}")) {
            assertThat(PublishedSchemas.faultsUnder(schema, wrong)).as(wrong).isNotEmpty();
        }
    }
}
