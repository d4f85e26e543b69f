package org.plumbline.assessing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
class ComparisonTest {
    private static final Map<String, Object> OTHER_READING = Map.of("readings", Map.of("I-4", "callsAnswered"));

    @Test
    void anotherReadingStandsBesideTheContractsOwn() {
        Response answer = Calls.compare(timelyByCallsAnsweredOnly().with("with", OTHER_READING));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        PublishedSchemas.assertFits("comparison", answer.asString());
        JsonPath comparison = answer.jsonPath();
        Map<String, Object> pair = comparison.getMap("decisions.find { it.left.standard == '1.5' }");
        assertThat(pair).containsEntry("differs", true);
        assertThat(side(pair, "left"))
                .containsEntry("outcome", "PENALTY")
                .containsEntry("share", "0.04")
                .containsEntry("amount", "2000.00")
                .containsEntry(
                        "clause",
                        Map.of("document", "Attachment 14", "section", "1.5", "title", "Call answer timeliness"));
        assertThat(side(pair, "right"))
                .containsEntry("outcome", "MET")
                .containsEntry("share", "0")
                .containsEntry("amount", "0.00");
        assertThat(comparison.getList("decisions.find { it.differs }.because.interpretation"))
                .containsExactly("I-4", "I-4");
        assertThat(comparison.getList("decisions.find { it.differs }.because.reading"))
                .containsExactly("callsOffered", "callsAnswered");
        assertThat(comparison.getString("left.settlement.due")).isEqualTo("2000.00");
        assertThat(comparison.getString("right.settlement.due")).isEqualTo("0.00");
        assertThat(comparison.getString("difference")).isEqualTo("-2000.00");
        assertThat(comparison.getInt("changed")).isEqualTo(1);
        assertThat(comparison.getInt("changed") + comparison.getInt("unchanged"))
                .isEqualTo(comparison.getList("decisions").size());
    }

    @Test
    void eachSideIsWhatItsOwnAssessmentWouldBe() {
        Requests request = timelyByCallsAnsweredOnly();
        JsonPath left = dryRun(request.json());
        JsonPath right = dryRun(timelyByCallsAnsweredOnly()
                .with("readings", OTHER_READING.get("readings"))
                .json());
        JsonPath both = Calls.compare(request.with("with", OTHER_READING)).jsonPath();
        for (String field : List.of("standard", "title", "outcome", "share", "amount")) {
            assertThat(both.getList("decisions.left." + field)).isEqualTo(left.getList("decisions." + field));
            assertThat(both.getList("decisions.right." + field)).isEqualTo(right.getList("decisions." + field));
        }
        assertThat(both.<Object>get("left.settlement")).isEqualTo(left.get("settlement"));
        assertThat(both.<Object>get("right.settlement")).isEqualTo(right.get("settlement"));
    }

    @Test
    void nothingOfAComparisonIsKept() {
        int before = Calls.kept();
        assertThat(Calls.compare(timelyByCallsAnsweredOnly().with("with", OTHER_READING))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Calls.kept()).isEqualTo(before);
    }

    @Test
    void aMonthIsComparedWithoutMoney() {
        Response answer = Calls.compare(
                timelyByCallsAnsweredOnly().with("period", "2017-03").with("with", OTHER_READING));
        PublishedSchemas.assertFits("comparison", answer.asString());
        assertThat(answer.jsonPath().getString("difference")).isNull();
        assertThat(answer.jsonPath().<Object>get("left.settlement")).isNull();
        assertThat(answer.jsonPath().getInt("changed")).isEqualTo(1);
    }

    @Test
    void whatItIsComparedWithIsNeededAndWellFormed() {
        refuses(timelyByCallsAnsweredOnly(), 400, "/with", "FA-008");
        refuses(timelyByCallsAnsweredOnly().with("with", Map.of()), 400, "/with/contract", "FA-008");
        refuses(
                timelyByCallsAnsweredOnly().with("with", Map.of("contract", "qdp-2017", "period", "2018")),
                400,
                "/with/period",
                "FA-007");
        refuses(
                timelyByCallsAnsweredOnly().with("with", Map.of("readings", Map.of("I-4", 1))),
                400,
                "/with/readings/I-4",
                "FA-002");
    }

    @Test
    void whatItIsComparedWithIsKnown() {
        refuses(
                timelyByCallsAnsweredOnly().with("with", Map.of("contract", "qdp-1999")),
                422,
                "/with/contract",
                "CT-001");
        refuses(
                timelyByCallsAnsweredOnly().with("with", Map.of("readings", Map.of("I-26", "TWELFTH"))),
                422,
                "/with/readings/I-26",
                "CT-006");
        refuses(
                timelyByCallsAnsweredOnly().with("with", OTHER_READING).fact("nonsense", 1),
                422,
                "/facts/nonsense",
                "FA-001");
        refuses(
                timelyByCallsAnsweredOnly().with("with", OTHER_READING).with("period", "2018"),
                422,
                "/period",
                "CT-003");
    }

    @Test
    void aCallThatIsNoComparisonIsRefused() {
        String body = timelyByCallsAnsweredOnly().with("with", OTHER_READING).json();
        assertThat(Refusals.problem(given().contentType(ContentType.JSON)
                                .queryParam("dryRun", true)
                                .body(body)
                                .post(Calls.COMPARISONS))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Refusals.problem(given().get(Calls.COMPARISONS)).statusCode())
                .isEqualTo(405);
        refuses(Requests.ofNewContractor().with("with", "qdp-2017"), 400, "/with", "FA-011");
    }

    private static Requests timelyByCallsAnsweredOnly() {
        return Requests.of("acme-dental")
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAnswered", 950)
                .fact("callsAnsweredWithin30Seconds", 780);
    }

    private static JsonPath dryRun(String body) {
        return given().contentType(ContentType.JSON)
                .queryParam("dryRun", true)
                .body(body)
                .post(Calls.ASSESSMENTS)
                .jsonPath();
    }

    private static void refuses(Requests request, int status, String pointer, String code) {
        Response answer = Refusals.keepsNothing(() -> Calls.compare(request));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getList("violations", Map.class))
                .as(answer.asString())
                .extracting(violation -> violation.get("pointer"), violation -> violation.get("code"))
                .containsExactly(tuple(pointer, code));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> side(Map<String, Object> pair, String side) {
        return (Map<String, Object>) pair.get(side);
    }
}
