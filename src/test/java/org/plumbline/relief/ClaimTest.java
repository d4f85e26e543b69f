package org.plumbline.relief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Failures are claimed to be excused; the rules say whether they can be, staff decide, and decisions follow. */
@QuarkusTest
class ClaimTest {
    private static final String CLAIMS = "/api/v1/claims";
    private static final byte[] PDF = "%PDF-1.7 of sorts".getBytes(StandardCharsets.US_ASCII);

    @Test
    void anAcceptedClaimBearsOnTheNextDecisionAndARefusedOneDoesNot() {
        String contractor = Requests.newContractor();
        assertThat(outcome(contractor)).isEqualTo("BELOW");
        String id = filed(contractor, Map.of()).getString("id");
        assertThat(outcome(contractor)).isEqualTo("BELOW");
        act(People.as("staff"), id, "ACCEPTED", "On record")
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"), "entries[0].by", equalTo("staff-person"));
        JsonPath excused = Calls.keep(month(contractor));
        Map<String, Object> decision = Calls.decision(excused, "2.3");
        assertThat(decision).containsEntry("outcome", "EXCUSED");
        assertThat(Calls.explanation((String) decision.get("id"), "text/plain").asString())
                .contains("force majeure", "Flood in the data center");
        Requests compared = month(contractor).with("with", Map.of("readings", Map.of("I-4", "callsAnswered")));
        assertThat(Calls.compare(compared)
                        .jsonPath()
                        .getString("decisions.find { it.left.standard == '2.3' }.left.outcome"))
                .isEqualTo("EXCUSED");
        act(People.as("staff"), id, "REFUSED", "It was another month").then().statusCode(201);
        assertThat(outcome(contractor)).isEqualTo("BELOW");
    }

    @Test
    void theRulesSayWhetherAClaimIsInTimeAndAdmissible() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor));
        JsonPath good = filed(contractor, Map.of());
        assertThat(good.getBoolean("weighed.admissible")).isTrue();
        assertThat(good.getList("weighed.failures.failed")).containsExactly("2017-04");
        JsonPath second = filed(contractor, Map.of("claimedIn", "2017-06"));
        assertThat(second.getBoolean("weighed.admissible")).isTrue();
        assertThat(second.getList("weighed.said", String.class))
                .anyMatch(said -> said.contains("second report after the failure"));
        for (Map.Entry<Map<String, Object>, String> refused : Map.<Map<String, Object>, String>of(
                        Map.of("claimedIn", "2017-08"), "neither the first nor the second",
                        Map.of("standard", "1.4"), "customer satisfaction",
                        Map.of("months", List.of("2017-04"), "standard", "3.1"), "year as a whole")
                .entrySet()) {
            JsonPath bad = filed(contractor, refused.getKey());
            assertThat(bad.getBoolean("weighed.admissible")).isFalse();
            assertThat(bad.getList("weighed.said", String.class)).anyMatch(said -> said.contains(refused.getValue()));
            act(People.as("staff"), bad.getString("id"), "ACCEPTED", "All the same")
                    .then()
                    .statusCode(422)
                    .body("violations[0].code", equalTo("DU-002"));
            act(People.as("staff"), bad.getString("id"), "REFUSED", "As the rules say")
                    .then()
                    .statusCode(201)
                    .body("entries[0].said", hasItem(containsString(refused.getValue())));
        }
    }

    @Test
    void aMonthThatMetHasNothingToExcuse() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor).fact("reconciliationFilesOnTime", 100));
        JsonPath claim = filed(contractor, Map.of());
        assertThat(claim.getBoolean("weighed.admissible")).isFalse();
        assertThat(claim.getList("weighed.said", String.class))
                .anyMatch(said -> said.contains("the month did not fall short"));
    }

    @Test
    void theContractorFilesWithdrawsAndDoesNotDecide() {
        String contractor = Requests.newContractor();
        String id = file(People.issuer(contractor), claim(contractor))
                .then()
                .statusCode(201)
                .body("filedBy", equalTo("of-" + contractor))
                .extract()
                .path("id");
        act(People.issuer(contractor), id, "ACCEPTED", "Of course").then().statusCode(403);
        file(People.issuer(contractor), claim(Requests.newContractor())).then().statusCode(403);
        People.issuer(Requests.newContractor()).get(CLAIMS + "/" + id).then().statusCode(404);
        act(People.issuer(contractor), id, "WITHDRAWN", null)
                .then()
                .statusCode(201)
                .body("state", equalTo("WITHDRAWN"));
        act(People.as("staff"), id, "ACCEPTED", "Late").then().statusCode(409);
        given().queryParams(Map.of("contractor", contractor, "state", "WITHDRAWN", "year", 2017))
                .get(CLAIMS)
                .then()
                .statusCode(200)
                .body("total", equalTo(1), "items[0].id", equalTo(id), "items[0].months[0]", equalTo("2017-04"));
        assertThat(given().queryParams(Map.of("act", "RECORDED", "who", "of-" + contractor))
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.target"))
                .containsExactly("claim " + id, "claim " + id);
    }

    @Test
    void filesGoWithAClaimAndComeBackToBeSavedOnly() {
        String contractor = Requests.newContractor();
        String id = filed(contractor, Map.of()).getString("id");
        attach(id, "Bericht über Flut.pdf", "application/pdf", PDF)
                .then()
                .statusCode(201)
                .body("attachments[0].name", equalTo("Bericht über Flut.pdf"), "attachments[0].size", equalTo(17));
        Response file = People.issuer(contractor).get(CLAIMS + "/" + id + "/attachments/1");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asByteArray()).isEqualTo(PDF);
        assertThat(file.contentType()).isEqualTo("application/octet-stream");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''Bericht%20%C3%BCber%20Flut.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.headers().getValues("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
        People.issuer(Requests.newContractor())
                .get(CLAIMS + "/" + id + "/attachments/1")
                .then()
                .statusCode(404);
        given().get(CLAIMS + "/" + id + "/attachments/2").then().statusCode(404);
    }

    @Test
    void otherFilesAreRefused() {
        String id = filed(Requests.newContractor(), Map.of()).getString("id");
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        for (Response refused : List.of(
                attach(id, "a.pdf", "application/pdf", page),
                attach(id, "a.png", "image/png", PDF),
                attach(id, "a.txt", "text/plain", new byte[] {0, 1, 2}),
                attach(id, "a.txt", "text/plain", new byte[] {(byte) 0xc3}),
                attach(id, "a.pdf", "application/pdf", new byte[0]),
                attach(id, "../../a.pdf", "application/pdf", PDF),
                attach(id, "a\r\nX: y.pdf", "application/pdf", PDF))) {
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("violations[0].code")).isEqualTo("DU-003");
        }
        assertThat(attach(id, "a.html", "text/html", page).statusCode()).isEqualTo(415);
        assertThat(attach(id, "big.txt", "text/plain", new byte[3_000_000]).statusCode())
                .isEqualTo(413);
        for (int number = 1; number <= 10; number++) {
            assertThat(attach(id, number + ".pdf", "application/pdf", PDF).statusCode())
                    .isEqualTo(201);
        }
        assertThat(attach(id, "11.pdf", "application/pdf", PDF).statusCode()).isEqualTo(422);
    }

    @Test
    void whatAClaimMayNotSayIsToldByItsField() {
        String contractor = Requests.newContractor();
        refused(contractor, Map.of("standard", "9.9"), 422, "/standard", "CT-005");
        refused(contractor, Map.of("market", "MOON"), 422, "/market", "CT-002");
        refused(contractor, Map.of("contract", "none"), 422, "/contract", "CT-001");
        refused(contractor, Map.of("contract", "ecm-qip", "market", "MEDI_CAL"), 422, "/months", "CT-003");
        refused(contractor, Map.of("months", List.of("2016-04")), 422, "/months", "CT-003");
        refused(contractor, Map.of("months", List.of()), 400, "/year", "FA-017");
        refused(contractor, Map.of("months", List.of("2017-04", "2018-01")), 400, "/months", "FA-017");
        refused(contractor, Map.of("months", "2017-04"), 400, "/months", "FA-017");
        refused(contractor, Map.of("ground", "WEATHER"), 400, "/ground", "FA-017");
        refused(contractor, Map.of("claimedIn", 5), 400, "/claimedIn", "FA-017");
        refused(contractor, Map.of("circumstances", "Ask 123-45-6789"), 422, "/circumstances", "FA-016");
    }

    @Test
    @Timeout(20)
    void aNumberThatIsEndlessToWriteOutIsToldByItsField() {
        for (String year : List.of("1e999999999", "1e-999999999", "0e-999999999", "9".repeat(900))) {
            People.as("staff")
                    .contentType(ContentType.JSON)
                    .body("{\"year\": " + year + "}")
                    .post(CLAIMS)
                    .then()
                    .statusCode(400)
                    .body("violations.pointer", hasItem("/year"), "violations[0].code", equalTo("FA-017"));
        }
    }

    @Test
    void anAgreementSuspendsAStandardUntilItIsWithdrawn() {
        String contractor = Requests.newContractor();
        Map<String, Object> agreed = new HashMap<>(Map.of(
                "contract", "qdp-2017",
                "contractor", contractor,
                "market", "INDIVIDUAL",
                "standard", "2.3",
                "effect", "SUSPENDED",
                "from", "2017-03",
                "to", "2017-05",
                "agreement", "Letter of March 1, 2017"));
        String id = agree(People.as("staff"), agreed)
                .then()
                .statusCode(201)
                .body("withdrawn", equalTo(null))
                .extract()
                .path("id");
        assertThat(outcome(contractor)).isEqualTo("SUSPENDED");
        People.issuer(contractor).get("/api/v1/agreements/" + id).then().statusCode(200);
        People.issuer(Requests.newContractor())
                .get("/api/v1/agreements/" + id)
                .then()
                .statusCode(404);
        agree(People.issuer(contractor), agreed).then().statusCode(403);
        for (int status : new int[] {200, 409}) {
            People.as("staff")
                    .contentType(ContentType.JSON)
                    .body(Map.of("reason", "Replaced"))
                    .post("/api/v1/agreements/" + id + "/withdrawal")
                    .then()
                    .statusCode(status);
        }
        assertThat(outcome(contractor)).isEqualTo("BELOW");
        for (boolean inForce : List.of(true, false)) {
            given().queryParams(Map.of("contractor", contractor, "year", 2017, "inForce", inForce))
                    .get("/api/v1/agreements")
                    .then()
                    .body("total", equalTo(inForce ? 0 : 1));
        }
        agreed.put("to", "2017-02");
        agree(People.as("staff"), agreed).then().statusCode(400).body("violations[0].pointer", equalTo("/to"));
        agreed.putAll(Map.of("to", "2017-05", "standard", "9.9"));
        agree(People.as("staff"), agreed).then().statusCode(422).body("violations[0].pointer", equalTo("/standard"));
    }

    private static void refused(String contractor, Map<String, Object> with, int status, String pointer, String code) {
        Map<String, Object> claim = claim(contractor);
        claim.putAll(with);
        file(People.as("staff"), claim)
                .then()
                .statusCode(status)
                .body("violations[0].pointer", equalTo(pointer), "violations[0].code", equalTo(code));
    }

    private static Response agree(RequestSpecification who, Map<String, ?> agreement) {
        return who.contentType(ContentType.JSON).body(agreement).post("/api/v1/agreements");
    }

    private static Response attach(String id, String name, String type, byte[] content) {
        return People.as("staff")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(type, ContentType.BINARY)))
                .contentType(type)
                .queryParam("name", name)
                .body(content)
                .post(CLAIMS + "/" + id + "/attachments");
    }

    private static Response act(RequestSpecification who, String id, String act, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("act", act));
        if (reason != null) {
            body.put("reason", reason);
        }
        return who.contentType(ContentType.JSON).body(body).post(CLAIMS + "/" + id + "/entries");
    }

    private static JsonPath filed(String contractor, Map<String, Object> with) {
        Map<String, Object> claim = claim(contractor);
        claim.putAll(with);
        return file(People.as("staff"), claim).then().statusCode(201).extract().jsonPath();
    }

    private static Response file(RequestSpecification who, Map<String, ?> claim) {
        return who.contentType(ContentType.JSON).body(claim).post(CLAIMS);
    }

    private static Map<String, Object> claim(String contractor) {
        return new HashMap<>(Map.of(
                "contract", "qdp-2017",
                "contractor", contractor,
                "market", "INDIVIDUAL",
                "standard", "2.3",
                "ground", "FORCE_MAJEURE",
                "months", List.of("2017-04"),
                "claimedIn", "2017-05",
                "circumstances", "Flood in the data center"));
    }

    /** What a decision on April 2017, in which 50 of 100 files were late, comes to. */
    private static String outcome(String contractor) {
        return (String) Calls.decision(Calls.keep(month(contractor)), "2.3").get("outcome");
    }

    private static Requests month(String contractor) {
        return Requests.of(contractor)
                .with("period", "2017-04")
                .fact("reconciliationFilesDue", 100)
                .fact("reconciliationFilesOnTime", 50);
    }
}
