package org.plumbline.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.reporting.ReportedYear.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.reporting.ReportedYear;

/** Whatever keeps something keeps it once under one key. */
@QuarkusTest
class OnceTest {
    /** Calls that keep nothing, so that they may be sent as often as one likes. */
    private static final Set<String> KEEP_NOTHING = Set.of(
            "/api/v1/comparisons",
            "/api/v1/decisions/{id}/replay",
            "/api/v1/drafts/{id}/check",
            "/api/v1/drafts/{id}/tries");

    /** Calls that refuse a key: each line has its own; a secret is told once. */
    private static final Set<String> REFUSE = Set.of("/api/v1/assessments/bulk", "/api/v1/me/tokens");

    @Test
    void everyCallThatKeepsSomethingTakesAKeyAndTheOthersAreKnown() {
        List<String> without = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        paths.forEach((path, methods) -> {
            if (methods.containsKey("post") && !methods.get("post").toString().contains(KeyHeader.NAME)) {
                without.add(path);
            }
        });
        assertThat(without).containsExactlyInAnyOrderElementsOf(union());
    }

    private static Set<String> union() {
        Set<String> both = new HashSet<>(KEEP_NOTHING);
        both.addAll(REFUSE);
        return both;
    }

    @Test
    void everyCallThatTakesAKeyLooksAtIt() {
        Map<String, Map<String, Map<String, Object>>> paths = given().queryParam("format", "json")
                .get("/q/openapi")
                .jsonPath()
                .getMap("paths");
        List<String> deaf = new ArrayList<>();
        paths.forEach((path, methods) -> {
            if (methods.containsKey("post") && !KEEP_NOTHING.contains(path)) {
                Response answer = posted(path, methods.get("post"), "k".repeat(201));
                if (answer.statusCode() != 400 || !answer.asString().contains(KeyHeader.NAME)) {
                    deaf.add(path + " gives " + answer.statusCode());
                }
            }
        });
        assertThat(deaf).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Response posted(String path, Map<String, Object> call, String key) {
        RequestSpecification request = given().header(KeyHeader.NAME, key);
        Map<String, Object> body = (Map<String, Object>) call.get("requestBody");
        if (body != null) {
            String type = ((Map<String, Object>) body.get("content"))
                    .keySet()
                    .iterator()
                    .next();
            boolean decided = path.equals("/api/v1/assessments");
            String json = decided ? Requests.ofNewContractor().json() : "{}";
            request.contentType(type).body(json.getBytes(StandardCharsets.UTF_8));
        }
        return request.post(path.replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
    }

    @Test
    void aPaymentThatIsSentAgainUnderItsKeyIsWrittenDownOnce() {
        String payments = invoice() + "/payments";
        Map<String, String> payment = Map.of("amount", "1000.00", "on", today().toString());
        Response first = keyed(payments, "payment", payment);
        Response again = keyed(payments, "payment", payment);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.jsonPath().getList("payments")).hasSize(1);
        Response other = Refusals.keepsNothing(
                () -> keyed(payments, "payment", Map.of("amount", "1000.01", "on", today().toString())));
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.jsonPath().getList("violations.code")).containsExactly("LE-003");
    }

    @Test
    void eightAtOnceUnderOneKeyWriteOnePaymentDown() {
        String invoice = invoice();
        Map<String, String> payment = Map.of("amount", "100.00", "on", today().toString());
        List<Response> answers = AtOnce.run(8, number -> keyed(invoice + "/payments", "at once", payment));
        assertThat(answers).map(Response::asString).containsOnly(answers.get(0).asString());
        assertThat(get(invoice).jsonPath().getList("payments")).hasSize(1);
    }

    @Test
    void whatWasRefusedLeavesItsKeyFree() {
        String payments = invoice() + "/payments";
        assertThat(keyed(payments, "free", Map.of("amount", "999999.00", "on", today().toString()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(keyed(payments, "free", Map.of("amount", "1.00", "on", today().toString()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNewIsAnsweredAsThenWithItsAddress() {
        Map<String, String> draft = Map.of("name", "Under a key");
        String key = UUID.randomUUID().toString();
        Response first = keyed("/api/v1/drafts", key, draft);
        Response again = keyed("/api/v1/drafts", key, draft);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aReplayThatIsAskedForUnderAKeyRunsOnce() {
        Map<String, ?> order = Map.of("filter", Map.of("contractor", Requests.newContractor()));
        String key = UUID.randomUUID().toString();
        String first = keyed("/api/v1/replays", key, order).jsonPath().getString("id");
        String again = keyed("/api/v1/replays", key, order).jsonPath().getString("id");
        assertThat(again).isEqualTo(first);
        assertThat(Calls.over("/api/v1/replays/" + first).getString("status")).isEqualTo("DONE");
    }

    @Test
    void aKeyIsItsCallersAndItsCalls() {
        Map<String, String> draft = Map.of("name", "Another's");
        String key = UUID.randomUUID().toString();
        String mine = keyed("/api/v1/drafts", key, draft).jsonPath().getString("id");
        String theirs = People.as("analyst")
                .contentType("application/json")
                .header(KeyHeader.NAME, key)
                .body(draft)
                .post("/api/v1/drafts")
                .jsonPath()
                .getString("id");
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void aPaymentIsTakenBackOnceByASecondEntryWithAReason() {
        String invoice = invoice();
        String payment = keyed(
                        invoice + "/payments", "to take back", Map.of("amount", "1000.00", "on", today().toString()))
                .jsonPath()
                .getString("payments[0].id");
        String reversal = invoice + "/payments/" + payment + "/reversal";
        assertThat(keyed(reversal, "no reason", Map.of()).statusCode()).isEqualTo(400);
        Response taken = keyed(reversal, "taken back", Map.of("reason", "Booked twice"));
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getString("outstanding")).isEqualTo(ReportedYear.DUE);
        assertThat(taken.jsonPath().getString("state")).isEqualTo("OPEN");
        assertThat(taken.jsonPath().getString("payments[0].reversed.reason")).isEqualTo("Booked twice");
        Response twice = keyed(reversal, "twice", Map.of("reason", "Booked twice"));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.jsonPath().getList("violations.code")).containsExactly("LE-073");
        String none = invoice + "/payments/" + UUID.randomUUID() + "/reversal";
        assertThat(keyed(none, "none", Map.of("reason", "None")).statusCode()).isEqualTo(404);
    }

    private static String invoice() {
        String report = ReportedYear.kept("FINAL").report("FINAL", 0).getString("id");
        return ReportedYear.INVOICES + "/" + ReportedYear.invoice(report).getString("id");
    }

    private static Response keyed(String path, String key, Map<String, ?> body) {
        return given().contentType("application/json")
                .header(KeyHeader.NAME, key)
                .body(body)
                .post(path);
    }
}
