package org.plumbline.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Two issuers cannot see each other, by whatever call. */
@QuarkusTest
class OtherContractorTest {
    private static final String MINE = "nosy-dental";
    private static final String THEIRS = "secret-dental";

    /** What is about no contractor, and the same for all. */
    private static final Set<String> ABOUT_NOBODY =
            Set.of("GET /api/v1/contracts/{id}", "GET /api/v1/contracts/{id}/schema", "GET /api/v1/schemas/{file}");

    @Test
    void noCallShowsAnIssuerWhatIsAnothersByItsId() {
        JsonPath theirs = Calls.keep(Requests.penalty(THEIRS));
        List<String> ids = List.of(theirs.getString("id"), theirs.getString("decisions[0].id"));
        List<String> shown = new ArrayList<>();
        for (Documented call : Documented.all()) {
            if (!call.path().contains("{") || ABOUT_NOBODY.contains(call.name())) {
                continue;
            }
            for (String id : ids) {
                Response answer = call.send(People.issuer(MINE), id, "{}");
                if (!Set.of(400, 403, 404).contains(answer.statusCode())
                        || answer.asString().contains(THEIRS)) {
                    shown.add(call.name() + ": " + answer.statusCode() + " " + answer.asString());
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void noListShowsAnIssuerWhatIsAnothers() {
        Calls.keep(Requests.penalty(THEIRS));
        List<String> shown = new ArrayList<>();
        for (Documented call : Documented.all()) {
            if (!call.method().equals("GET") || call.path().contains("{")) {
                continue;
            }
            for (String accept : List.of("application/json", "text/csv", "*/*")) {
                Response answer = People.issuer(MINE)
                        .accept(accept)
                        .queryParam("by", "contractor")
                        .get(call.path());
                Response plain = People.issuer(MINE).accept(accept).get(call.path());
                if (answer.asString().contains(THEIRS) || plain.asString().contains(THEIRS)) {
                    shown.add(call.name());
                }
            }
        }
        assertThat(shown).isEmpty();
    }

    @Test
    void askingForAnotherContractorIsRefusedWhetherItExistsOrNot() {
        Calls.keep(Requests.penalty(THEIRS));
        for (String contractor : List.of(THEIRS, "no-such-contractor")) {
            for (String path : List.of(Calls.DECISIONS, Calls.ASSESSMENTS, Calls.DECISIONS + "/summary?by=row")) {
                People.issuer(MINE)
                        .queryParam("contractor", contractor)
                        .get(path)
                        .then()
                        .statusCode(403)
                        .body("violations[0].code", equalTo("AU-003"));
            }
        }
    }

    @Test
    void submittingForAnotherContractorIsRefusedAndKeepsNothing() {
        int before = Calls.kept();
        String body = Requests.penalty(THEIRS).json();
        for (String path : List.of(Calls.ASSESSMENTS, Calls.ASSESSMENTS + "?dryRun=true", Calls.COMPARISONS)) {
            String sent = path.equals(Calls.COMPARISONS) ? compared(body) : body;
            People.issuer(MINE)
                    .contentType(ContentType.JSON)
                    .body(sent)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("violations[0].code", equalTo("AU-003"));
        }
        JsonPath line = new JsonPath(People.issuer(MINE)
                .contentType("application/x-ndjson")
                .body(body.replace("\n", " ").getBytes(StandardCharsets.UTF_8))
                .post(Calls.ASSESSMENTS + "/bulk")
                .asString());
        assertThat(line.getInt("status")).isEqualTo(403);
        assertThat(line.getString("problem.violations[0].code")).isEqualTo("AU-003");
        assertThat(Calls.kept()).isEqualTo(before);
    }

    private static String compared(String body) {
        return body.substring(0, body.lastIndexOf('}')) + ", \"with\": {\"readings\": {\"I-4\": \"callsAnswered\"}}}";
    }

    @Test
    void anAccountThatBecameAnothersIsNotToldWhatItSubmittedBeforeByItsKey() {
        String name = "changing-sides";
        String body = Requests.penalty(THEIRS)
                .with("idempotencyKey", name + "-in-bulk")
                .json();
        String single = Requests.penalty(THEIRS).json();
        People.make(name, List.of("contractor"), THEIRS);
        assertThat(keyed(name, single).statusCode()).isEqualTo(201);
        assertThat(line(name, body).getInt("status")).isEqualTo(201);
        given().contentType(ContentType.JSON)
                .body("{\"roles\": [\"contractor\"], \"contractor\": \"" + MINE + "\"}")
                .put(People.ACCOUNTS + name)
                .then()
                .statusCode(200);
        keyed(name, single).then().statusCode(403).body("violations[0].code", equalTo("AU-003"));
        assertThat(line(name, body).getInt("status")).isEqualTo(403);
    }

    private static Response keyed(String name, String body) {
        return People.password(name, People.PASSWORD)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", name)
                .body(body)
                .post(Calls.ASSESSMENTS);
    }

    private static JsonPath line(String name, String body) {
        return new JsonPath(People.password(name, People.PASSWORD)
                .contentType("application/x-ndjson")
                .body(body.replace("\n", " ").getBytes(StandardCharsets.UTF_8))
                .post(Calls.ASSESSMENTS + "/bulk")
                .asString());
    }

    @Test
    void anIssuerSubmitsAndReadsItsOwn() {
        Calls.keep(Requests.penalty(THEIRS));
        String id = People.issuer(MINE)
                .contentType(ContentType.JSON)
                .body(Requests.penalty(MINE).json())
                .post(Calls.ASSESSMENTS)
                .then()
                .statusCode(201)
                .body("submittedBy", equalTo("of-" + MINE))
                .extract()
                .path("id");
        People.issuer(MINE).get(Calls.ASSESSMENTS + "/" + id).then().statusCode(200);
        People.issuer(MINE)
                .get(Calls.DECISIONS)
                .then()
                .statusCode(200)
                .body("items.contractor", everyItem(equalTo(MINE)));
    }
}
