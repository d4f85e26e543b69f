package org.plumbline.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** The trail of who did what. */
@QuarkusTest
class AuditTest {
    private static final String AUDIT = "/api/v1/audit";

    private static JsonPath find(Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get(AUDIT)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void tellsWhoSubmittedWhat() {
        String id = People.issuer("audited-dental")
                .contentType("application/json")
                .body(Requests.penalty("audited-dental").json())
                .post(Calls.ASSESSMENTS)
                .path("id");
        JsonPath found = find(Map.of("who", "of-audited-dental", "act", "SUBMITTED"));
        assertThat(found.getString("items[0].target")).isEqualTo("assessment " + id);
        assertThat(found.getString("items[0].detail")).contains("qdp-2017", "audited-dental");
    }

    @Test
    void tellsOfFailedSignInsWithoutWhatWasTyped() {
        People.password("hunter2 is my password", "something").get("/api/v1/me");
        JsonPath found = find(Map.of("act", "SIGN_IN_REFUSED", "who", "unknown"));
        assertThat(found.getList("items")).isNotEmpty();
        assertThat(found.prettify()).doesNotContain("hunter2");
    }

    @Test
    void tellsOfExportsAndOfAdministration() {
        People.as("staff").accept("text/csv").queryParam("standard", "1.4").get(Calls.DECISIONS);
        assertThat(find(Map.of("who", "staff-person", "act", "EXPORTED")).getString("items[0].detail"))
                .isEqualTo("standard=1.4");
        assertThat(find(Map.of("who", "admin", "act", "ADMINISTERED")).getList("items.target"))
                .contains("account staff-person");
    }

    @Test
    void tellsOfRefusedCalls() throws InterruptedException {
        People.as("viewer").get("/api/v1/accounts").then().statusCode(403);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<String> targets = List.of();
        while (!targets.contains("GET /api/v1/accounts") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            targets = find(Map.of("who", "viewer-person", "act", "REFUSED")).getList("items.target");
        }
        assertThat(targets).contains("GET /api/v1/accounts");
    }

    @Test
    void isReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            People.as("staff").accept("text/csv").get(Calls.DECISIONS);
        }
        List<String> all = find(Map.of("who", "staff-person", "size", 500)).getList("items.id");
        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = find(
                    next == null
                            ? Map.of("who", "staff-person", "size", 2)
                            : Map.of("who", "staff-person", "size", 2, "before", next));
            paged.addAll(page.getList("items.id"));
            next = page.getString("next");
        } while (next != null);
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(2);
    }

    @Test
    void refusesWhatItCannotRead() {
        given().queryParam("act", "DANCED")
                .get(AUDIT)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("?act"));
    }

    @Test
    void aPlaceInTheTrailThatIsNoneIsRefusedAndNotTakenForItsEnd() {
        for (String before : List.of("00000000-0000-7000-8000-000000000000", "yesterday")) {
            given().queryParam("before", before)
                    .get("/api/v1/audit")
                    .then()
                    .statusCode(400)
                    .body("violations[0].code", equalTo("LE-004"))
                    .body("violations[0].pointer", equalTo("?before"));
        }
    }
}
