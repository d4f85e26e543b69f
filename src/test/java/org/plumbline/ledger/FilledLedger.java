package org.plumbline.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.access.People;
import org.plumbline.agenda.Due;
import org.plumbline.agenda.OverdueMarks;
import org.plumbline.contract.Term;
import org.plumbline.reporting.ReportedYear;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Does with the service whatever adds rows, so that no table stays empty. A table that is added later needs its line here. */
final class FilledLedger {
    /** One whose month obliges to corrective steps. */
    static final String OBLIGED = "sealed-obliged";

    static final String CORRECTED = "sealed-corrected";

    private FilledLedger() {}

    static void fill(OverdueMarks overdue) {
        submit();
        reportAndDispute();
        act();
        claim();
        agree();
        administer();
        draftAndPropose();
        Calls.replayed(Map.of("filter", Map.of("contractor", CORRECTED)));
        LocalDate day = LocalDate.of(2018, 3, 30);
        Instant late = Instant.parse("2018-03-31T07:00:00Z");
        overdue.mark(
                List.of(new Due(
                        "figures of a test",
                        Due.Kind.MONTHLY_FIGURES,
                        "qdp-2017",
                        OBLIGED,
                        "INDIVIDUAL",
                        null,
                        Term.By.CONTRACTOR,
                        "Figures",
                        day,
                        late,
                        false,
                        false,
                        null)),
                late);
    }

    private static void submit() {
        Calls.keep(Requests.penalty(CORRECTED));
        Calls.keep(Requests.met(CORRECTED));
        Calls.keep(Requests.of(OBLIGED)
                .with("period", "2017-03")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", 40));
        Response keyed = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Requests.ofNewContractor().json())
                .post(Calls.ASSESSMENTS);
        assertThat(keyed.statusCode()).isEqualTo(201);
    }

    private static void reportAndDispute() {
        ReportedYear year = ReportedYear.kept("FINAL");
        String report = year.report("FINAL", 2).getString("id");
        ReportedYear.receive(report, 1);
        Map<String, Object> dispute = Map.of(
                "report", report, "decisions", List.of(year.decision("1.4")), "basis", "Test calls were counted.");
        String disputed = ReportedYear.created(ReportedYear.post(given(), ReportedYear.DISPUTES, dispute))
                .getString("id");
        ReportedYear.step(disputed, Map.of("state", "UNDER_REVIEW", "reason", "Counted again."));
    }

    private static void act() {
        String obligation = given().queryParam("contractor", OBLIGED)
                .get("/api/v1/obligations")
                .jsonPath()
                .getString("items[0].id");
        created("/api/v1/obligations/" + obligation + "/entries", Map.of("act", "ASSIGNED", "owner", "Ann"));
    }

    private static void claim() {
        String claim = created(
                        "/api/v1/claims",
                        Map.of(
                                "contract", "qdp-2017",
                                "contractor", OBLIGED,
                                "market", "INDIVIDUAL",
                                "standard", "2.3",
                                "ground", "FORCE_MAJEURE",
                                "months", List.of("2017-04"),
                                "claimedIn", "2017-05",
                                "circumstances", "Flood in the data center"))
                .getString("id");
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs("text/plain", ContentType.BINARY)))
                .contentType("text/plain")
                .queryParam("name", "flood.txt")
                .body("Water".getBytes(StandardCharsets.US_ASCII))
                .post("/api/v1/claims/" + claim + "/attachments")
                .then()
                .statusCode(201);
        created("/api/v1/claims/" + claim + "/entries", Map.of("act", "REFUSED", "reason", "No failure"));
    }

    private static void agree() {
        String agreement = created(
                        "/api/v1/agreements",
                        Map.of(
                                "contract", "qdp-2017",
                                "contractor", OBLIGED,
                                "market", "INDIVIDUAL",
                                "standard", "2.3",
                                "effect", "SUSPENDED",
                                "from", "2017-03",
                                "to", "2017-05",
                                "agreement", "Letter of March 1, 2017"))
                .getString("id");
        given().contentType(ContentType.JSON)
                .body(Map.of("reason", "Replaced"))
                .post("/api/v1/agreements/" + agreement + "/withdrawal")
                .then()
                .statusCode(200);
    }

    /** The second making of the account ends the token of the first. */
    private static void administer() {
        People.make("sealed-person", List.of("viewer"), null);
        People.issue("sealed-person");
        People.make("sealed-person", List.of("viewer"), null);
    }

    private static void draftAndPropose() {
        JsonPath draft = ReportedYear.created(ReportedYear.post(
                given().header("Idempotency-Key", UUID.randomUUID().toString()),
                "/api/v1/drafts",
                Map.of("name", "Given up")));
        String address = "/api/v1/drafts/" + draft.getString("id");
        String path = "/files/config/contracts/ecm-qip.yaml";
        Response file = given().get(address + path);
        given().contentType("application/octet-stream")
                .header("If-Match", file.header("ETag"))
                .body((file.asString() + "\n").getBytes(StandardCharsets.UTF_8))
                .put(address + path)
                .then()
                .statusCode(204);
        given().delete(address).then().statusCode(204);
        String release = given().get("/api/v1/rulebook").path("fingerprint");
        String proposal = created(
                        "/api/v1/releases", Map.of("release", release, "from", "2017-07", "note", "Not this time"))
                .getString("id");
        given().post("/api/v1/releases/proposals/" + proposal + "/refusal")
                .then()
                .statusCode(200);
    }

    private static JsonPath created(String path, Map<String, ?> body) {
        return ReportedYear.created(ReportedYear.post(given(), path, body));
    }
}
