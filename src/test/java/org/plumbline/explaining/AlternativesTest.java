package org.plumbline.explaining;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebooks.PublishedSchemas;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class AlternativesTest {

    @Test
    void tellHowFewAbandonedCallsWouldHaveAvoidedThePenaltyAndEarnedTheCredit() {
        JsonPath alternatives = of(Calls.decision(Calls.keep(Requests.penalty(Requests.newContractor())), "1.4"));
        assertThat(alternatives.getString("outcome")).isEqualTo("PENALTY");
        assertThat(alternatives.getList("facts.fact")).containsExactly("callsAbandoned", "callsOffered");
        assertThat(alternatives.getMap("facts[0].fewer[0]"))
                .isEqualTo(Map.of(
                        "value", "10586", "shown", "10,586", "change", "-1448", "outcome", "MET", "amount", "0.00"));
        assertThat(alternatives.getMap("facts[0].fewer[1]"))
                .isEqualTo(Map.of(
                        "value", "7057", "shown", "7,057", "change", "-4977", "outcome", "CREDIT", "amount",
                        "2469.13"));
        assertThat(alternatives.getList("facts[0].more")).isEmpty();
        assertThat(alternatives.getString("facts[0].sentence"))
                .isEqualTo("1,448 fewer calls abandoned would have avoided the penalty; 4,977 fewer would have earned a"
                        + " credit of $2,469.13; no greater number changes the outcome.");
    }

    @Test
    void areDecidedSoWhenTheyAreSubmitted() {
        String contractor = Requests.newContractor();
        for (Object[] expected : new Object[][] {{10587, "PENALTY"}, {10586, "MET"}, {7058, "MET"}, {7057, "CREDIT"}}) {
            assertThat(Calls.decision(
                                    Calls.keep(Requests.penalty(contractor).fact("callsAbandoned", expected[0])), "1.4")
                            .get("outcome"))
                    .isEqualTo(expected[1]);
        }
    }

    @Test
    void areNoneWhereNoFigureDecided() {
        JsonPath assessment = Calls.keep(Requests.ofNewContractor());
        for (String standard : new String[] {"1.4", "5.1.1"}) {
            assertThat(of(Calls.decision(assessment, standard)).getList("facts"))
                    .isEmpty();
        }
    }

    @Test
    void fitTheirSchema() {
        JsonPath assessment = Calls.keep(Requests.penalty(Requests.newContractor()));
        for (String standard : new String[] {"1.4", "1.1", "5.1.1"}) {
            PublishedSchemas.assertFits(
                    "alternatives", answer(Calls.decision(assessment, standard)).asString());
        }
    }

    @Test
    void ofWhatIsNotKeptAreNotFound() {
        for (String id : new String[] {"01a1ffe7-da8e-78bb-b3fb-996ff877256d", "x"}) {
            Response answer = Refusals.problem(get(Calls.DECISIONS + "/" + id + "/alternatives"));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-002");
        }
    }

    private static JsonPath of(Map<String, Object> decision) {
        return answer(decision).jsonPath();
    }

    private static Response answer(Map<String, Object> decision) {
        Response answer = get(Calls.DECISIONS + "/" + decision.get("id") + "/alternatives");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }
}
