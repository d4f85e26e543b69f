package org.plumbline.explaining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
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
class ExplanationTest {

    @Test
    void isJsonUnlessAskedOtherwise() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty(Requests.newContractor())), "1.4");
        for (String accept : List.of("application/json", "*/*", "text/html;q=0.1, application/json")) {
            Response answer = explanation(penalty, accept);
            assertThat(answer.contentType()).startsWith("application/json");
            PublishedSchemas.assertFits("explanation", answer.asString());
            assertThat(answer.jsonPath().getMap("")).isEqualTo(penalty.get("explanation"));
        }
    }

    @Test
    void leadsFromTheFactsOverTheRowToTheDollars() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty("acme-dental")), "1.4");
        JsonPath why = explanation(penalty, "application/json").jsonPath();
        assertThat(why.getString("summary")).contains("3.41%", "12,034", "352,871", "$2,469.13");
        assertThat(why.getMap("given.find { it.fact == 'callsAbandoned' }"))
                .containsEntry("value", "12034")
                .containsEntry("unit", "calls")
                .containsEntry("origin", "request");
        assertThat(why.getString("computed[0].value")).startsWith("0.034103");
        assertThat(why.getList("table.rows.findAll { it.selected }.id")).containsExactly("s1.4-below");
        assertThat(why.getList("table.rows.findAll { !it.selected }.cells.collect { it.every { c -> c.holds } }"))
                .isNotEmpty()
                .containsOnly(false);
        assertThat(why.getList("money.amount")).containsExactly("1234567.00", "61728.35", "2469.13");
    }

    @Test
    void namesWhatAnotherReadingWouldHaveGiven() {
        JsonPath assessment = Calls.keep(Requests.ofNewContractor()
                .fact("participationFee", "1000000")
                .fact("callsOffered", 1000)
                .fact("callsAnswered", 900)
                .fact("callsAnsweredWithin30Seconds", 750));
        assertThat(assessment.getMap("decisions.find { it.standard == '1.5' }.explanation.readings[0]"))
                .isEqualTo(Map.of(
                        "interpretation", "I-4",
                        "chosen", "callsOffered",
                        "alternative", "callsAnswered",
                        "outcome", "MET",
                        "amount", "0.00"));
    }

    @Test
    void asTextMarksTheRowThatHeldAndSaysWhyNoOtherDid() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty("acme-dental")), "1.4");
        Response answer = explanation(penalty, "text/plain");
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.asString())
                .contains("12,034", "352,871", "3.41%", "$1,234,567.00", "$61,728.35", "$2,469.13");
        assertThat(answer.asString().lines())
                .filteredOn(line -> line.contains("-> "))
                .singleElement()
                .asString()
                .contains("-> 3", "known", "more than 3%", "Penalty, 4% of the");
        assertThat(answer.asString().replaceAll("\\s+", " "))
                .contains("Row 3 held: more than 3% of the calls offered were abandoned (clause 1.4, row s1.4-below)")
                .contains("Row 1 did not hold: status of the facts is known, and this row is for missing.")
                .contains("Row 4 did not hold: abandonment rate is 3.41%, and this row is for 2% to 3%.");
    }

    @Test
    void saysWhatWouldHaveChangedItAsTextAndAsAPage() {
        Map<String, Object> penalty = Calls.decision(Calls.keep(Requests.penalty(Requests.newContractor())), "1.4");
        for (String accept : List.of("text/plain", "text/html")) {
            assertThat(explanation(penalty, accept).asString().replaceAll("\\s+", " "))
                    .contains("What would have changed it")
                    .contains("1,448 fewer calls abandoned would have avoided the penalty; 4,977 fewer would have");
        }
    }

    @Test
    void asAPageEscapesWhatTheContractorWrote() {
        JsonPath assessment = Calls.keep(Requests.excused(Requests.newContractor(), "<script>alert('1')</script>"));
        Response answer = explanation(Calls.decision(assessment, "3.3"), "text/html");
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString())
                .contains("3.3 Sealants, 6 to 9 years", "Excused", "&lt;script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void everyOutcomeCanBeReadInEveryForm() {
        JsonPath assessment = Calls.keep(Requests.penalty(Requests.newContractor())
                .fact("idCardsIssued", 0)
                .fact("idCardsMailedWithin10BusinessDays", 0)
                .with("market", "SMALL_BUSINESS")
                .with(
                        "adjustments",
                        List.of(Map.of(
                                "standard", "1.12",
                                "effect", "SUSPENDED",
                                "from", "2017-01",
                                "to", "2017-12",
                                "agreement", "letter of May 2"))));
        assertThat(assessment.getList("decisions.outcome"))
                .contains("PENALTY", "REPORTED", "UNDECIDED", "NOT_APPLICABLE", "SUSPENDED");
        for (Map<String, Object> decision : assessment.<Map<String, Object>>getList("decisions")) {
            for (String accept : List.of("application/json", "text/plain", "text/html")) {
                Response answer = explanation(decision, accept);
                assertThat(answer.statusCode())
                        .as(decision.get("standard") + accept)
                        .isEqualTo(200);
                assertThat(answer.asString()).doesNotContain("NOT_FOUND");
            }
        }
    }

    @Test
    void whatIsNotKeptIsNotFoundInAnyForm() {
        for (String accept : List.of("application/json", "text/plain", "text/html")) {
            for (String id : List.of("01a1ffe7-da8e-78bb-b3fb-996ff877256d", "x")) {
                Response answer = Refusals.problem(Calls.explanation(id, accept));
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-002");
            }
        }
        assertThat(Refusals.problem(given().get(Calls.DECISIONS + "/x")).statusCode())
                .isEqualTo(404);
    }

    private static Response explanation(Map<String, Object> decision, String accept) {
        return Calls.explanation((String) decision.get("id"), accept);
    }
}
