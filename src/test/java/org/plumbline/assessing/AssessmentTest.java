package org.plumbline.assessing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebooks.PublishedSchemas;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class AssessmentTest {

    @Test
    void submittingAnswersWithTheAssessmentAndItsAddress() {
        Response answer =
                Calls.submit(Requests.penalty(Requests.newContractor()).json());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .endsWith("/api/v1/assessments/" + answer.jsonPath().getString("id"));
        PublishedSchemas.assertFits("assessment", answer.asString());
    }

    @Test
    void theExampleOfTheInterfacesCostsFourPercentOfTheAmountAtRisk() {
        JsonPath assessment = Calls.keep(Requests.penalty("acme-dental"));
        assertThat(Calls.decision(assessment, "1.4"))
                .containsEntry("outcome", "PENALTY")
                .containsEntry("level", "BELOW")
                .containsEntry("share", "0.04")
                .containsEntry("amount", "2469.13")
                .containsEntry("row", "s1.4-below")
                .containsEntry("group", "customer-service")
                .containsEntry("subject", Map.of("kind", "contractor", "key", "acme-dental"));
        // Undecided: 1.5, 1.10, 1.12, 1.13, 1.15 could each cost 2469.13, and four of them earn as much; 2.4 and
        // 2.5 could each cost 3086.42.
        assertThat(assessment.<Map<String, Object>>get("settlement"))
                .containsEntry("base", "1234567.00")
                .containsEntry("atRisk", "61728.35")
                .containsEntry("penalties", "2469.13")
                .containsEntry("credits", "0.00")
                .containsEntry("creditsUsed", "0.00")
                .containsEntry("due", "2469.13")
                .containsEntry("complete", false)
                .containsEntry("dueAtLeast", "0.00")
                .containsEntry("dueAtMost", "20987.62")
                .containsEntry("provisional", false);
    }

    @Test
    void everyStandardIsDecidedInContractOrder() {
        List<String> standards = Calls.keep(Requests.ofNewContractor()).getList("decisions.standard");
        List<String> contract = get("/api/v1/contracts/qdp-2017").jsonPath().getList("standards.id");
        assertThat(standards).isEqualTo(contract).containsSubsequence("1.2", "1.9", "1.10", "1.15", "3.3");
    }

    @Test
    void askingAgainGivesTheVerySameJson() {
        List.of(
                        Requests.penalty(Requests.newContractor()),
                        Requests.excused(Requests.newContractor(), "flood"),
                        Requests.ofNewContractor().with("period", "2017-03").fact("callsOffered", 10),
                        Requests.ofNewContractor()
                                .fact("callsOffered", 0)
                                .fact("callsAbandoned", 0)
                                .with("readings", Map.of("I-4", "callsAnswered")))
                .forEach(request -> {
                    Response first = Calls.submit(request.json());
                    assertThat(get(first.header("Location")).asString()).isEqualTo(first.asString());
                });
    }

    @Test
    void aDryRunDecidesAndKeepsNothing() {
        int before = Calls.kept();
        Response answer = dryRun(Requests.penalty("acme-dental").json());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.jsonPath().getString("id")).isNull();
        assertThat(answer.jsonPath().getList("decisions.id")).containsOnlyNulls();
        assertThat(Calls.decision(answer.jsonPath(), "1.4")).containsEntry("amount", "2469.13");
        PublishedSchemas.assertFits("assessment", answer.asString());
        assertThat(Calls.kept()).isEqualTo(before);
    }

    @Test
    void aNumberInTextIsTheNumber() {
        Requests numbers = Requests.of("acme-dental")
                .fact("participationFee", 1234567.5)
                .fact("callsOffered", 352871)
                .fact("callsAbandoned", 12034);
        Requests texts = Requests.of("acme-dental")
                .fact("participationFee", "1234567.50")
                .fact("callsOffered", "352871")
                .fact("callsAbandoned", "12034.0");
        assertThat(dryRun(texts.json()).asString())
                .isEqualTo(dryRun(numbers.json()).asString());
    }

    @Test
    void aMonthIsWatchedAndNotSettled() {
        JsonPath month = Calls.keep(Requests.penalty(Requests.newContractor()).with("period", "2017-03"));
        assertThat(month.getString("kind")).isEqualTo("MONTHLY");
        assertThat(month.<Object>get("settlement")).isNull();
        assertThat(Calls.decision(month, "1.4"))
                .containsEntry("outcome", "BELOW")
                .containsEntry("amount", null);
        assertThat(month.getList("obligations.findAll { it.standard == '1.4' }.kind"))
                .containsExactly("ROOT_CAUSE", "CORRECTIVE_ACTION_PLAN", "REMEDY", "PREVENTION", "RECOMMENDATIONS");
    }

    @Test
    void whatIsNotKeptIsNotFound() {
        for (String id : List.of("01a1ffe7-da8e-78bb-b3fb-996ff877256d", "nonsense")) {
            Response answer = Refusals.problem(get(Calls.ASSESSMENTS + "/" + id));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-002");
        }
    }

    @Test
    void aParameterThatIsUnknownOrMalformedIsRefused() {
        for (String query : List.of("dryRun=maybe", "dryrun=true", "dryRun=true&dryRun=false")) {
            Response answer = Refusals.keepsNothing(() -> given().contentType(ContentType.JSON)
                    .body(Requests.ofNewContractor().json())
                    .post(Calls.ASSESSMENTS + "?" + query));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
        }
    }

    private static Response dryRun(String body) {
        return given().contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body(body)
                .post(Calls.ASSESSMENTS);
    }
}
