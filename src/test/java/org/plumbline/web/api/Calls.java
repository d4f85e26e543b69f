package org.plumbline.web.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** The calls of the service, as tests make them. */
public final class Calls {
    public static final String ASSESSMENTS = "/api/v1/assessments";
    public static final String COMPARISONS = "/api/v1/comparisons";
    public static final String DECISIONS = "/api/v1/decisions";

    private Calls() {}

    public static Response submit(String body) {
        return given().contentType(ContentType.JSON).body(body).post(ASSESSMENTS);
    }

    public static Response compare(Requests request) {
        return given().contentType(ContentType.JSON).body(request.json()).post(COMPARISONS);
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
