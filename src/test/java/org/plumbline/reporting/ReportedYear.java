package org.plumbline.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A whole year of an issuer nobody else uses, with two penalties, and the calls about its report. */
public final class ReportedYear {
    public static final String REPORTS = "/api/v1/reports";
    public static final String INVOICES = "/api/v1/invoices";
    public static final String DISPUTES = "/api/v1/disputes";
    public static final String DUE = "4938.26";

    private static final Path FACTS = Path.of("src/bench/resources/year.json");

    public final String contractor = Requests.newContractor();
    private final ObjectNode request;
    private JsonPath assessment;

    private ReportedYear(ObjectNode request) {
        this.request = request.put("contractor", contractor);
    }

    /** Now, where days of the contracts begin; asked for anew each time, since a midnight may pass between two tests. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Los_Angeles"));
    }

    /** Kept, and not reported yet. */
    public static ReportedYear kept(String kind) {
        try {
            ReportedYear year = new ReportedYear((ObjectNode) new ObjectMapper().readTree(FACTS.toFile()));
            year.request.put("kind", kind);
            year.keep();
            return year;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Keeps the year as it is now. */
    public JsonPath keep() {
        Response answer = Calls.submit(request.toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assessment = answer.jsonPath();
        return assessment;
    }

    /** States another figure. */
    public ReportedYear fact(String id, int value) {
        ((ObjectNode) request.get("facts")).put(id, value);
        return this;
    }

    /** Reads something otherwise than the contract does. */
    ReportedYear read(String interpretation, String value) {
        request.putObject("readings").put(interpretation, value);
        return this;
    }

    ReportedYear without(String id) {
        JsonNode facts = request.get("facts");
        ((ObjectNode) facts).remove(id);
        return this;
    }

    public String id() {
        return assessment.getString("id");
    }

    /** The id of the decision on a standard. */
    public String decision(String standard) {
        return (String) Calls.decision(assessment, standard).get("id");
    }

    /** Issues what must be issued, dated so many days ago. */
    public JsonPath report(String kind, int daysAgo) {
        return created(post(
                given(),
                REPORTS,
                Map.of(
                        "assessment",
                        id(),
                        "kind",
                        kind,
                        "dated",
                        today().minusDays(daysAgo).toString())));
    }

    public static void receive(String report, int daysAgo) {
        Response answer = post(
                given(),
                REPORTS + "/" + report + "/receipt",
                Map.of("on", today().minusDays(daysAgo).toString()));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    public static JsonPath invoice(String report) {
        return created(post(given(), INVOICES, Map.of("report", report)));
    }

    public static JsonPath step(String dispute, Map<String, ?> step) {
        Response answer = post(given(), DISPUTES + "/" + dispute + "/steps", step);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public static Response post(RequestSpecification who, String path, Map<String, ?> body) {
        return who.contentType(ContentType.JSON).body(body).post(path);
    }

    public static JsonPath created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }
}
