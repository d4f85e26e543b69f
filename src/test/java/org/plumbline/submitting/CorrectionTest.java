package org.plumbline.submitting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.access.People;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** A correction begins from what is kept, and says what it changes. */
@QuarkusTest
class CorrectionTest {
    private static final String SUBMISSIONS = "/api/v1/submissions";

    private final String contractor = Requests.newContractor();

    @BeforeEach
    void aMonthIsKept() {
        assertThat(send(month("1000", "40"), Map.of()).statusCode()).isEqualTo(201);
    }

    @Test
    void whatACorrectionDoesNotNameStays() {
        JsonPath corrected = ok(send(facts("\"callsAbandoned\": 20"), Map.of()), 201);
        assertThat(outcome(corrected)).isEqualTo("MET");
        assertThat(corrected.getList("[0].changes")).containsExactly(change("callsAbandoned", "40", "20"));
    }

    @Test
    void aDryRunTellsWhatWouldChangeAndKeepsNothing() {
        int kept = Calls.kept();
        JsonPath tried = ok(send(facts("\"callsAbandoned\": 20"), Map.of("dryRun", true)), 200);
        assertThat(tried.getString("[0].assessment.id")).isNull();
        assertThat(tried.getString("[0].corrects")).isNotNull();
        assertThat(tried.getList("[0].changes")).containsExactly(change("callsAbandoned", "40", "20"));
        assertThat(Calls.kept()).isEqualTo(kept);
    }

    @Test
    void whatIsStatedAsNullIsWithdrawn() {
        JsonPath corrected = ok(send(facts("\"callsAbandoned\": null"), Map.of()), 201);
        assertThat(outcome(corrected)).isEqualTo("UNDECIDED");
        assertThat(corrected.getList("[0].changes")).containsExactly(change("callsAbandoned", "40", null));
    }

    @Test
    void aReplacementWithdrawsWhatItDoesNotNameAndSaysSo() {
        JsonPath replaced = ok(send(facts("\"callsOffered\": 900"), Map.of("replace", true)), 201);
        assertThat(outcome(replaced)).isEqualTo("UNDECIDED");
        assertThat(replaced.getList("[0].changes"))
                .containsExactlyInAnyOrder(change("callsOffered", "1000", "900"), change("callsAbandoned", "40", null));
    }

    @Test
    void theSameFiguresAgainChangeNothing() {
        assertThat(ok(send(month("1000", "40"), Map.of()), 201).getList("[0].changes"))
                .isEmpty();
    }

    @Test
    void aRowOfCsvWithOneFigureLeavesTheOthers() {
        Response answer = given().contentType("text/csv")
                .body("contract,contractor,market,period,callsAbandoned\nqdp-2017," + contractor
                        + ",INDIVIDUAL,2017-01,20\n")
                .post(SUBMISSIONS);
        assertThat(outcome(ok(answer, 201))).isEqualTo("MET");
    }

    @Test
    void aCorrectedFigureIsHeldAgainstThoseThatStay() {
        Response refused = send(facts("\"callsAbandoned\": 1200"), Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getList("violations.pointer")).containsExactly("/facts/callsAbandoned");
    }

    @Test
    void anIssuerIsNotToldWhatAnotherKeeps() {
        Response refused = People.issuer("somebody-else")
                .contentType("application/json")
                .queryParam("dryRun", true)
                .body(facts("\"callsAbandoned\": 20"))
                .post(SUBMISSIONS);
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private static Map<String, Object> change(String fact, Object was, Object becomes) {
        Map<String, Object> change = new HashMap<>();
        change.put("fact", fact);
        change.put("was", was);
        change.put("becomes", becomes);
        return change;
    }

    private String month(String offered, String abandoned) {
        return facts("\"callsOffered\": " + offered + ", \"callsAbandoned\": " + abandoned);
    }

    private String facts(String facts) {
        return "{\"contract\": \"qdp-2017\", \"contractor\": \"" + contractor
                + "\", \"market\": \"INDIVIDUAL\", \"period\": \"2017-01\", \"facts\": {" + facts + "}}";
    }

    private static Response send(String body, Map<String, ?> parameters) {
        return given().contentType("application/json")
                .queryParams(parameters)
                .body(body)
                .post(SUBMISSIONS);
    }

    private static JsonPath ok(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer.jsonPath();
    }

    private static String outcome(JsonPath reports) {
        List<String> outcomes = reports.getList("[0].assessment.decisions.findAll { it.standard == '1.4' }.outcome");
        return outcomes.get(0);
    }
}
