package org.plumbline.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The calls of the service, as tests make them. */
public final class Calls {
    public static final String ASSESSMENTS = "/api/v1/assessments";
    public static final String COMPARISONS = "/api/v1/comparisons";
    public static final String DECISIONS = "/api/v1/decisions";
    public static final String REPLAYS = "/api/v1/replays";
    private static final Duration SLOWEST_REPLAY = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private Calls() {}

    public static Response submit(String body) {
        return given().contentType(ContentType.JSON).body(body).post(ASSESSMENTS);
    }

    /** Submits many in one call; gives the answer of each, in order. */
    public static List<JsonNode> submitAll(List<String> bodies) throws JsonProcessingException {
        Response answer = given().config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson; charset=utf-8")
                .body(String.join("\n", bodies))
                .post(ASSESSMENTS + "/bulk");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answer.asString().split("\n")) {
            answers.add(JSON.readTree(line));
        }
        assertThat(answers).hasSameSizeAs(bodies);
        return answers;
    }

    public static Response compare(Requests request) {
        return given().contentType(ContentType.JSON).body(request.json()).post(COMPARISONS);
    }

    /** Asks for a replay. */
    public static Response replay(Map<String, ?> request) {
        return given().contentType(ContentType.JSON).body(request).post(REPLAYS);
    }

    /** Asks for a replay and waits until it is over; gives what must then be its result. */
    public static JsonPath replayed(Map<String, ?> request) {
        Response asked = replay(request);
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        JsonPath over = over(asked.header("Location"));
        assertThat(over.getString("status")).as(over.prettify()).isEqualTo("DONE");
        return over.setRootPath("result");
    }

    /** A replay when it is over. */
    public static JsonPath over(String location) {
        long end = System.nanoTime() + SLOWEST_REPLAY.toNanos();
        JsonPath replay = given().get(location).jsonPath();
        while (List.of("QUEUED", "RUNNING").contains(replay.getString("status")) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            replay = given().get(location).jsonPath();
        }
        return replay;
    }

    /** Submits what must be decided and kept. */
    public static JsonPath keep(Requests request) {
        Response answer = submit(request.json());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    public static Response ask(String path, Map<String, ?> parameters) {
        return given().queryParams(parameters).get(path);
    }

    /** How many assessments the ledger holds: each decides 1.1 once. */
    public static int kept() {
        return ask(DECISIONS, Map.of("standard", "1.1", "current", false, "size", 1))
                .jsonPath()
                .getInt("total");
    }

    /** The decision on one standard, of an assessment. */
    public static Map<String, Object> decision(JsonPath assessment, String standard) {
        return assessment.getMap("decisions.find { it.standard == '" + standard + "' }");
    }

    public static Response explanation(String decision, String accept) {
        return given().accept(accept).get(DECISIONS + "/" + decision + "/explanation");
    }
}
