package org.plumbline.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of the interface tells the truth of each call, so that clients and their generators can go by it. */
@QuarkusTest
class ApiDocumentTest {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    /** Rooms whose bodies and answers are not typed yet; a room that is leaves the list. */
    private static final Set<String> UNTYPED = Set.of("drafting", "releasing", "submitting");

    private JsonNode document;

    @BeforeEach
    void read() {
        document = document();
    }

    /** One call, as the document has it. */
    private record Call(String name, JsonNode operation) {
        String room() {
            return operation.path("tags").path(0).asText();
        }

        Stream<Map.Entry<String, JsonNode>> answers() {
            return operation.path("responses").properties().stream();
        }
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(given().queryParam("format", "json")
                            .get("/q/openapi")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(each -> VERBS.contains(each.getKey()))
                .forEach(each -> calls.add(new Call(each.getKey() + " " + path.getKey(), each.getValue()))));
        assertThat(calls).hasSizeGreaterThan(60);
        return calls;
    }

    private Stream<Call> typed() {
        return calls().stream().filter(call -> !UNTYPED.contains(call.room()));
    }

    @Test
    void eachCallHasANameOfItsOwnASummaryAndItsRoom() {
        Map<String, String> names = new HashMap<>();
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.operation().path("operationId").asText()).matches("[a-z]\\w*\\.\\w+");
            assertThat(names.put(call.operation().path("operationId").asText(), call.name()))
                    .as("The name of %s", call.name())
                    .isNull();
            assertThat(call.operation().path("summary").asText())
                    .as(call.name())
                    .isNotBlank();
            assertThat(call.room()).as(call.name()).matches("[a-z]+");
        });
    }

    @Test
    void eachBodyHasASchemaAndAnExampleThatIsValid() {
        assertThat(typed())
                .allSatisfy(call -> call.operation().path("requestBody").path("content").properties().stream()
                        .filter(content -> content.getKey().equals("application/json"))
                        .forEach(content -> {
                            JsonNode schema = resolved(content.getValue().path("schema"));
                            assertThat(schema.path("properties"))
                                    .as(call.name())
                                    .isNotEmpty();
                            assertThat(schema.path("description").asText())
                                    .as(call.name())
                                    .isNotBlank();
                            assertThat(faults(schema, example(content.getValue(), schema)))
                                    .as(call.name())
                                    .isEmpty();
                        }));
    }

    @Test
    void eachAnswerHasASchema() {
        assertThat(typed()).allSatisfy(call -> call.answers()
                .filter(answer ->
                        answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                .forEach(answer -> assertThat(answer.getValue().path("content"))
                        .as(call.name() + " " + answer.getKey())
                        .isNotEmpty()
                        .allSatisfy(
                                content -> assertThat(content.path("schema")).isNotEmpty())));
    }

    @Test
    void eachErrorIsAProblem() {
        assertThat(calls()).allSatisfy(call -> {
            assertThat(call.answers().map(Map.Entry::getKey)).as(call.name()).contains("400", "401", "403");
            call.answers()
                    .filter(answer -> answer.getKey().matches("[45]\\d\\d"))
                    .forEach(answer -> assertThat(answer.getValue()
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asText())
                            .as(call.name() + " " + answer.getKey())
                            .isEqualTo("#/components/schemas/Problem"));
        });
        assertThat(document.at("/components/schemas/Problem/properties").properties())
                .extracting(Map.Entry::getKey)
                .contains("type", "title", "status", "detail", "violations");
    }

    @Test
    void eachReferenceLeadsSomewhere() {
        Set<String> references = new HashSet<>();
        document.findValuesAsText("$ref", new ArrayList<>()).forEach(references::add);
        assertThat(references)
                .allSatisfy(each -> assertThat(document.at(each.substring(1)).isMissingNode())
                        .as(each)
                        .isFalse());
    }

    @Test
    void swaggerUiCanSignInByPasswordAndByToken() {
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security"))
                .hasSize(document.at("/components/securitySchemes").size());
    }

    /** That of the call, or else of its schema. */
    private static JsonNode example(JsonNode content, JsonNode schema) {
        return Stream.of(content.path("example"), schema.path("example"), schema.at("/examples/0"))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no example in " + schema));
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    /** What is wrong with a value by a schema of the document. */
    private Set<?> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(value);
    }
}
