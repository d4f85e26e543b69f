package org.plumbline.explaining;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.cases.Case;
import org.plumbline.cases.CaseReader;
import org.plumbline.cases.CaseRunner;
import org.plumbline.rulebook.Fault;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

@QuarkusTest
class PinnedCaseTest {

    @Test
    void isACaseFileThatPasses() {
        String contractor = Requests.newContractor();
        JsonPath assessment = Calls.keep(Requests.penalty(contractor));
        for (String standard : List.of("1.4", "1.1", "5.1.1")) {
            Response named = pinned(assessment, standard, "");
            assertThat(named.contentType()).startsWith("application/yaml");
            assertThat(passed(named.asString()).request()).containsEntry("contractor", contractor);
            Response anonymous = pinned(assessment, standard, "?anonymous=true");
            assertThat(anonymous.asString()).doesNotContain(contractor);
            assertThat(passed(anonymous.asString()).request()).containsEntry("contractor", "example");
        }
        assertThat(pinned(assessment, "1.4", "").asString()).contains("outcome: PENALTY", "amount: 2469.13");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        JsonPath assessment = Calls.keep(Requests.penalty(Requests.newContractor()));
        for (String query : List.of("?anonymous=yes", "?named=true")) {
            assertThat(Refusals.problem(pinned(assessment, "1.4", query)).statusCode())
                    .isEqualTo(400);
        }
        assertThat(Refusals.problem(given().get(Calls.DECISIONS + "/x/case")).statusCode())
                .isEqualTo(404);
    }

    private static Response pinned(JsonPath assessment, String standard, String query) {
        return given().get(Calls.DECISIONS + "/"
                + Calls.decision(assessment, standard).get("id") + "/case" + query);
    }

    private static Case passed(String text) {
        List<Fault> faults = new ArrayList<>();
        List<Case> cases = CaseReader.read("pinned.cases.yaml", text, faults);
        assertThat(faults).isEmpty();
        assertThat(cases).hasSize(1);
        assertThat(CaseRunner.run(Shipped.rulebook(), cases.get(0)).shortfalls())
                .isEmpty();
        return cases.get(0);
    }
}
