package org.plumbline.duty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.AtOnce;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A month below expectation opens corrective items, and they are followed to their end. */
@QuarkusTest
class ObligationTest {
    private static final String OBLIGATIONS = "/api/v1/obligations";
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    void aMonthBelowExpectationOpensTheStepsThatTheContractNames() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        JsonPath items = items(contractor, Map.of());
        assertThat(items.getInt("total")).isEqualTo(5);
        assertThat(items.getList("items.step"))
                .containsExactlyInAnyOrder(
                        "ROOT_CAUSE", "CORRECTIVE_ACTION_PLAN", "REMEDY", "PREVENTION", "RECOMMENDATIONS");
        assertThat(items.getList("items.state")).containsOnly("OPEN");
        assertThat(items.getList("items.standard")).containsOnly("1.4");
        assertThat(items.getList("items.due"))
                .containsOnly(LocalDate.now(LOS_ANGELES).plusDays(30).toString());
        assertThat(items.getList("items.overdue")).containsOnly(false);
    }

    @Test
    void aMonthThatMeetsAndAWhatIfAndProvisionalFiguresOpenNone() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 25));
        Calls.keep(month(contractor, 40).with("readings", Map.of("I-4", "callsAnswered")));
        Calls.keep(month(contractor, 40).with("period", "2017").with("kind", "YEAR_TO_DATE"));
        assertThat(items(contractor, Map.of()).getInt("total")).isZero();
    }

    @Test
    void aCorrectionWithdrawsThemAndALaterOneOpensThemAgain() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        Calls.keep(month(contractor, 41));
        assertThat(items(contractor, Map.of()).getList("items.state"))
                .hasSize(5)
                .containsOnly("OPEN");
        Calls.keep(month(contractor, 20));
        assertThat(items(contractor, Map.of()).getList("items.state"))
                .hasSize(5)
                .containsOnly("WITHDRAWN");
        Calls.keep(month(contractor, 50));
        JsonPath items = items(contractor, Map.of());
        assertThat(items.getList("items.state")).hasSize(5).containsOnly("OPEN");
        JsonPath one =
                given().get(OBLIGATIONS + "/" + items.getString("items[0].id")).jsonPath();
        assertThat(one.getList("entries.act")).containsExactly("WITHDRAWN", "REOPENED");
        assertThat(one.getString("entries[0].text")).contains("no longer obliges");
        assertThat(one.getString("entries[1].due"))
                .isEqualTo(LocalDate.now(LOS_ANGELES).plusDays(30).toString());
    }

    @Test
    void theContractorAnswersAndStaffReturnsOrAccepts() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        String id = items(contractor, Map.of()).getString("items[0].id");
        RequestSpecification issuer = People.issuer(contractor);
        act(People.as("staff"), id, Map.of("act", "ASSIGNED", "owner", "Ann of operations"))
                .then()
                .statusCode(201)
                .body("owner", equalTo("Ann of operations"), "state", equalTo("OPEN"));
        act(issuer, id, Map.of("act", "ANSWERED", "text", "Lines were down"))
                .then()
                .statusCode(201)
                .body("state", equalTo("ANSWERED"), "entries[1].by", equalTo("of-" + contractor));
        act(People.as("staff"), id, Map.of("act", "RETURNED", "text", "Which lines?"))
                .then()
                .statusCode(201)
                .body("state", equalTo("RETURNED"));
        act(People.issuer(contractor), id, Map.of("act", "ANSWERED", "text", "Those of Fresno"))
                .then()
                .statusCode(201);
        act(People.as("staff"), id, Map.of("act", "ACCEPTED"))
                .then()
                .statusCode(201)
                .body("state", equalTo("ACCEPTED"), "owner", equalTo("Ann of operations"));
        act(People.issuer(contractor), id, Map.of("act", "ANSWERED", "text", "More"))
                .then()
                .statusCode(409)
                .body("violations[0].code", equalTo("DU-001"), "detail", containsString("ACCEPTED"));
        assertThat(items(contractor, Map.of("state", "ACCEPTED")).getList("items.id"))
                .containsExactly(id);
        assertThat(given().queryParam("act", "RECORDED")
                        .queryParam("who", "of-" + contractor)
                        .get("/api/v1/audit")
                        .jsonPath()
                        .getList("items.target"))
                .containsOnly("obligation " + id)
                .hasSize(2);
    }

    @Test
    void whatOnlyStaffMayDoIsRefusedToTheContractorAndAnothersItemIsNotThere() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        String id = items(contractor, Map.of()).getString("items[0].id");
        for (String act : List.of("ACCEPTED", "REQUESTED")) {
            act(People.issuer(contractor), id, Map.of("act", act)).then().statusCode(403);
        }
        act(People.issuer(Requests.newContractor()), id, Map.of("act", "ANSWERED", "text", "Mine"))
                .then()
                .statusCode(404);
        People.issuer(contractor)
                .queryParam("contractor", contractor)
                .get(OBLIGATIONS)
                .then()
                .body("items.contractor", everyItem(equalTo(contractor)), "total", equalTo(5));
    }

    @Test
    void whatMayOnlyBeRequestedIsNotDueUntilItIs() {
        String contractor = Requests.newContractor();
        Calls.keep(Requests.of(contractor)
                .with("contract", "qdp-2024")
                .with("period", "2024-03")
                .fact("directorySubmissions", List.of(Map.of("month", "2024-03", "received", false))));
        JsonPath items = items(contractor, Map.of("standard", "2"));
        assertThat(items.getList("items.state")).hasSize(5).containsOnly("REQUESTABLE");
        assertThat(items.getList("items.due")).containsOnlyNulls();
        act(People.as("staff"), items.getString("items[0].id"), Map.of("act", "REQUESTED"))
                .then()
                .statusCode(201)
                .body(
                        "state",
                        equalTo("OPEN"),
                        "due",
                        equalTo(LocalDate.now(LOS_ANGELES).plusDays(30).toString()));
    }

    @Test
    void badEntriesAreToldFieldByField() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        String id = items(contractor, Map.of()).getString("items[0].id");
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("act", "WITHDRAWN"),
                Map.of("act", "ANSWERED"),
                Map.of("act", "ANSWERED", "text", " "),
                Map.of("act", "ANSWERED", "text", "x".repeat(20_001)),
                Map.of("act", "ANSWERED", "text", "x", "owner", "y"),
                Map.of("act", "ASSIGNED", "text", "x"),
                Map.of("act", "ACCEPTED", "more", 1))) {
            act(People.as("staff"), id, wrong).then().statusCode(400).body("violations[0].code", equalTo("FA-017"));
        }
        act(People.as("staff"), id, Map.of("act", "ANSWERED", "text", "Call 123-45-6789"))
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("FA-016"), "violations[0].pointer", equalTo("/text"));
        given().queryParam("overdue", "perhaps").get(OBLIGATIONS).then().statusCode(400);
        given().get(OBLIGATIONS + "/none").then().statusCode(404);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneDoes() {
        String contractor = Requests.newContractor();
        Calls.keep(month(contractor, 40));
        String id = items(contractor, Map.of()).getString("items[0].id");
        act(People.as("staff"), id, Map.of("act", "ANSWERED", "text", "Done"))
                .then()
                .statusCode(201);
        People.as("staff");
        assertThat(AtOnce.run(2, number -> act(People.as("staff"), id, Map.of("act", "ACCEPTED"))
                        .statusCode()))
                .containsExactlyInAnyOrder(201, 409);
    }

    private static Response act(RequestSpecification who, String id, Map<String, ?> entry) {
        return who.contentType(ContentType.JSON).body(entry).post(OBLIGATIONS + "/" + id + "/entries");
    }

    private static JsonPath items(String contractor, Map<String, ?> filters) {
        return given().queryParams(filters)
                .queryParam("contractor", contractor)
                .get(OBLIGATIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** March 2017 with so many of 1,000 calls abandoned. */
    private static Requests month(String contractor, int abandoned) {
        return Requests.of(contractor)
                .with("period", "2017-03")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", abandoned);
    }
}
