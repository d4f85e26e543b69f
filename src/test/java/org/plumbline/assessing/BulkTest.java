package org.plumbline.assessing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** Many submissions in one call: a line each, each as if it had come alone. */
@QuarkusTest
class BulkTest {
    private static final String BULK = Calls.ASSESSMENTS + "/bulk";
    private static final String NDJSON = "application/x-ndjson";

    private final String contractor = Requests.newContractor();

    @Test
    void answersEachLineInOrderWithWhatASingleRequestGives() {
        List<JsonPath> answers = bulk(IntStream.rangeClosed(1, 100)
                .mapToObj(number -> Requests.penalty(contractor + "-" + number).json())
                .toList());
        assertThat(answers).hasSize(100);
        for (int i = 0; i < 100; i++) {
            assertThat(answers.get(i).getInt("line")).isEqualTo(i + 1);
            assertThat(answers.get(i).getInt("status")).isEqualTo(201);
            assertThat(answers.get(i).getString("assessment.contractor")).isEqualTo(contractor + "-" + (i + 1));
        }
        JsonPath answered = answers.get(7);
        JsonPath kept = Calls.ask(Calls.ASSESSMENTS + "/" + answered.getString("assessment.id"), Map.of())
                .jsonPath();
        assertThat(answered.getMap("assessment")).isEqualTo(kept.getMap(""));
    }

    @Test
    void aBadLineIsAProblemAndTheRestGoesOn() {
        List<JsonPath> answers = bulk(List.of(
                Requests.penalty(contractor).json(),
                "{ oops",
                "",
                Requests.of(contractor)
                        .fact("callsOffered", -1)
                        .with("idempotencyKey", contractor)
                        .json(),
                "[]",
                "{\"facts\": \"" + "x".repeat(2_200_000) + "\"}",
                Requests.met(contractor).json()));
        assertThat(answers).map(line -> line.getInt("line")).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(answers).map(line -> line.getInt("status")).containsExactly(201, 400, 422, 400, 413, 201);
        assertThat(answers.get(1).getString("problem.violations[0].code")).isEqualTo("FA-009");
        assertThat(answers.get(2).getString("problem.violations[0].code")).isEqualTo("FA-003");
        assertThat(answers.get(2).getString("idempotencyKey")).isEqualTo(contractor);
        assertThat(answers.get(4).getString("problem.violations[0].code")).isEqualTo("FA-013");
        assertThat(answers.get(5).getString("assessment.supersedes"))
                .isEqualTo(answers.get(0).getString("assessment.id"));
    }

    @Test
    void aLineWithAKeyIsAnsweredAsTheFirstTime() {
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(number -> keyed(number % 20, "2017-0" + (1 + number % 9)))
                .toList();
        List<JsonPath> first = bulk(lines.subList(0, 20));
        List<JsonPath> again = bulk(lines.subList(0, 20));
        assertThat(again).map(line -> line.getInt("status")).containsOnly(200);
        assertThat(again)
                .map(line -> line.getMap("assessment"))
                .isEqualTo(first.stream().map(line -> line.getMap("assessment")).toList());
        JsonPath other = bulk(List.of(keyed(0, "2017-12"), keyed(77, "2017-12"), keyed(77, "2017-12")))
                .get(0);
        assertThat(other.getInt("status")).isEqualTo(409);
        assertThat(other.getString("problem.violations[0].code")).isEqualTo("LE-003");
    }

    @Test
    void aBrokenCallIsTakenUpAgain() throws IOException {
        List<String> lines =
                IntStream.range(0, 60).mapToObj(number -> keyed(number, "2017")).toList();
        List<String> ids = new ArrayList<>();
        try (BulkCall call = new BulkCall()) {
            for (String line : lines.subList(0, 30)) {
                call.send(line + "\n");
            }
            for (int i = 0; i < 10; i++) {
                ids.add(call.read().getString("assessment.id"));
            }
        }
        List<JsonPath> again = bulk(lines);
        assertThat(again).hasSize(60);
        assertThat(again.subList(0, 10))
                .map(line -> line.getString("assessment.id"))
                .isEqualTo(ids);
        JsonPath page = Calls.ask(Calls.DECISIONS, Map.of("q", contractor, "standard", "1.4", "current", false))
                .jsonPath();
        assertThat(page.getInt("total")).isEqualTo(60);
    }

    @Test
    void anAnswerToLinesThatCannotBeReadToTheirEndDoesNotLookComplete() throws IOException {
        try (BulkCall call = new BulkCall()) {
            call.send(Requests.penalty(contractor).json() + "\n");
            assertThat(call.read().getInt("line")).isEqualTo(1);
            call.breakOff();
            assertThatThrownBy(call::read).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aCallerMayWaitForAnAnswerBeforeItSendsTheNextLine() throws IOException {
        try (BulkCall call = new BulkCall()) {
            for (int number = 1; number <= 3; number++) {
                call.send(Requests.penalty(contractor).json() + "\n");
                assertThat(call.read().getInt("line")).isEqualTo(number);
            }
            call.send(Requests.met(contractor).json());
            call.end();
            assertThat(call.read().getInt("line")).isEqualTo(4);
            assertThat(call.read()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "text/plain"})
    void refusesAnyOtherForm(String type) {
        Response sent = Refusals.problem(call().contentType(type).body("{}").post(BULK));
        assertThat(sent.statusCode()).isEqualTo(415);
        Response asked = Refusals.problem(
                call().contentType(NDJSON).accept(type).body("{}").post(BULK));
        assertThat(asked.statusCode()).isEqualTo(406);
    }

    private static RequestSpecification call() {
        return given().config(RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.TEXT)));
    }

    private String keyed(int number, String period) {
        return Requests.penalty(contractor + "-" + number)
                .with("period", period)
                .with("idempotencyKey", contractor + "-" + number)
                .json();
    }

    private static List<JsonPath> bulk(List<String> lines) {
        Response answer = call().contentType(NDJSON + "; charset=utf-8")
                .body(String.join("\n", lines))
                .post(BULK);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        return answer.asString().lines().map(JsonPath::new).collect(Collectors.toList());
    }
}
