package org.plumbline.relief;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** An issuer pleads; what moves money is for staff to say, and what they refused is not brought back by pleading it again. */
@QuarkusTest
class PleaTest {
    private static final String CLAIMS = "/api/v1/claims";

    @Test
    void byNoDoorDoesAnIssuerExcuseItself() {
        String contractor = Requests.newContractor();
        RequestSpecification issuer = People.issuer(contractor);
        Requests pleading = month(contractor, claim("Flood")).with("adjustments", List.of(suspension("I say so")));
        assertBelow(sent(People.issuer(contractor), pleading, "?dryRun=true"));
        assertBelow(sent(People.issuer(contractor), pleading, ""));
        String line = issuer.contentType("application/x-ndjson")
                .body(pleading.json().getBytes(StandardCharsets.UTF_8))
                .post(Calls.ASSESSMENTS + "/bulk")
                .asString();
        assertBelow(new JsonPath(line).setRootPath("assessment"));
        JsonPath reported = People.issuer(contractor)
                .contentType(ContentType.JSON)
                .body(pleading.json())
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertBelow(reported.setRootPath("[0].assessment"));
        JsonPath compared = sent(
                People.issuer(contractor),
                Calls.COMPARISONS,
                pleading.with("with", Map.of("readings", Map.of("I-4", "callsAnswered"))));
        assertThat(compared.getString("decisions.find { it.left.standard == '2.3' }.left.outcome"))
                .isEqualTo("BELOW");
        String page = People.issuer(contractor)
                .formParam("json", month(contractor, claim("Flood")).json())
                .post("/submit/json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("2.3: force majeure (Flood) is pleaded and not accepted so far");
    }

    @Test
    void whatAnIssuerPleadsIsToldFiledOnceAndFollowedByTheDecisionOnceAccepted() {
        String contractor = Requests.newContractor();
        for (int time = 1; time <= 2; time++) {
            JsonPath kept = sent(People.issuer(contractor), month(contractor, claim("Flood")), "");
            assertThat(kept.getMap("pleaded[0]"))
                    .containsEntry("standing", "OPEN")
                    .containsEntry("standard", "2.3")
                    .containsEntry("circumstances", "Flood");
            String decision = (String) Calls.decision(kept, "2.3").get("id");
            assertThat(Calls.explanation(decision, "text/plain").asString().replaceAll("\\s+", " "))
                    .contains("force majeure (Flood) is pleaded and not accepted so far");
            given().post(Calls.DECISIONS + "/" + decision + "/replay")
                    .then()
                    .statusCode(200)
                    .body("identical", equalTo(true));
        }
        JsonPath claims =
                given().queryParam("contractor", contractor).get(CLAIMS).jsonPath();
        assertThat(claims.getInt("total")).isEqualTo(1);
        assertThat(claims.getMap("items[0]"))
                .containsEntry("state", "FILED")
                .containsEntry("months", List.of("2017-04"))
                .containsEntry("filedBy", "of-" + contractor);
        act(claims.getString("items[0].id"), "ACCEPTED");
        JsonPath followed = sent(People.issuer(contractor), month(contractor, claim("Flood")), "");
        assertThat(Calls.decision(followed, "2.3")).containsEntry("outcome", "EXCUSED");
        assertThat(followed.getList("pleaded")).isNull();
    }

    @Test
    void aRefusalOutweighsThePleaWhoeverStatesItUntilStaffAcceptTheClaim() {
        String contractor = Requests.newContractor();
        sent(People.issuer(contractor), month(contractor, claim("Flood")), "");
        String id = given().queryParam("contractor", contractor)
                .get(CLAIMS)
                .jsonPath()
                .getString("items[0].id");
        act(id, "REFUSED");
        for (RequestSpecification who : List.of(People.issuer(contractor), People.as("staff"))) {
            JsonPath kept = sent(who, month(contractor, claim("In other words")), "");
            assertThat(Calls.decision(kept, "2.3")).containsEntry("outcome", "BELOW");
            assertThat(kept.getList("pleaded.standing")).containsExactly("REFUSED");
        }
        assertThat(given().queryParam("contractor", contractor)
                        .get(CLAIMS)
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(1);
        act(id, "ACCEPTED");
        assertThat(Calls.decision(sent(People.as("staff"), month(contractor, claim("In other words")), ""), "2.3"))
                .containsEntry("outcome", "EXCUSED");
    }

    @Test
    void staffDecideByStatingItAndWhatIsPinnedOfAnIssuersPleaPasses() {
        String contractor = Requests.newContractor();
        assertThat(Calls.decision(sent(People.as("staff"), month(contractor, claim("Flood")), ""), "2.3"))
                .containsEntry("outcome", "EXCUSED");
        JsonPath below = sent(People.issuer(contractor), month(contractor, claim("Flood")), "");
        String decision = (String) Calls.decision(below, "2.3").get("id");
        String pinned = given().get(Calls.DECISIONS + "/" + decision + "/case")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(pinned).contains("BELOW").doesNotContain("Flood");
    }

    private static void assertBelow(JsonPath assessment) {
        assertThat(Calls.decision(assessment, "2.3")).containsEntry("outcome", "BELOW");
        assertThat(assessment.getList("pleaded.standing")).containsExactly("OPEN", "OPEN");
    }

    private static JsonPath sent(RequestSpecification who, Requests request, String query) {
        return sent(who, Calls.ASSESSMENTS + query, request);
    }

    private static JsonPath sent(RequestSpecification who, String path, Requests request) {
        Response answer = who.contentType(ContentType.JSON).body(request.json()).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return answer.jsonPath();
    }

    private static void act(String claim, String act) {
        People.as("staff")
                .contentType(ContentType.JSON)
                .body(Map.of("act", act, "reason", "As it is"))
                .post(CLAIMS + "/" + claim + "/entries")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> claim(String circumstances) {
        return new HashMap<>(Map.of(
                "standard", "2.3",
                "ground", "FORCE_MAJEURE",
                "claimedIn", "2017-05",
                "circumstances", circumstances));
    }

    private static Map<String, Object> suspension(String letter) {
        return Map.of(
                "standard", "2.3", "effect", "SUSPENDED", "from", "2017-04", "to", "2017-04", "agreement", letter);
    }

    /** April 2017, in which 50 of 100 files were late. */
    private static Requests month(String contractor, Map<String, Object> claim) {
        return Requests.of(contractor)
                .with("period", "2017-04")
                .fact("reconciliationFilesDue", 100)
                .fact("reconciliationFilesOnTime", 50)
                .with("exceptions", List.of(claim));
    }
}
