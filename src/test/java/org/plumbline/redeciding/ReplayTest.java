package org.plumbline.redeciding;

import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.releasing.Releasing;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;
import org.plumbline.web.StricterCalls;

/** What was kept is decided again as it was. */
@QuarkusTest
class ReplayTest {
    private final String contractor = Requests.newContractor();

    @Inject
    Rulebooks rulebooks;

    @Inject
    Releasing releasing;

    @Test
    void aDecisionComesOutAsItWasKept() {
        JsonPath assessment = Calls.keep(Requests.penalty(contractor));
        JsonPath replay = replay(assessment, "1.4");
        assertThat(replay.getBoolean("identical")).isTrue();
        assertThat(replay.getList("differences")).isEmpty();
        assertThat(replay.getString("assessment")).isEqualTo(assessment.getString("id"));
        assertThat(replay.getString("rulebook")).isEqualTo(assessment.getString("rulebook"));
    }

    @Test
    void soDoesOneWithMonthsReliefExceptionsAndAnotherReading() {
        JsonPath months = Calls.keep(Requests.of(contractor)
                .fact("participationFee", "1000000.00")
                .fact(
                        "months",
                        List.of(
                                Map.of("month", "2017-04", "callsOffered", 1000, "callsAbandoned", "50.0"),
                                Map.of("month", "2017-05", "callsOffered", 1000, "callsAbandoned", 10)))
                .with("kind", "YEAR_TO_DATE")
                .with("readings", Map.of("I-4", "callsAnswered")));
        assertThat(replay(months, "1.4").getBoolean("identical")).isTrue();
        assertThat(replay(months, "1.5").getBoolean("identical")).isTrue();
        JsonPath excused = Calls.keep(Requests.excused(contractor, "flood — 洪水"));
        assertThat(replay(excused, "3.3").getBoolean("identical")).isTrue();
    }

    @Test
    void soDoesOneThatLooksBackToAYearWhoseFiguresWereCorrectedSince() {
        Calls.keep(Requests.oralEvaluation(contractor, "2024", 300));
        JsonPath second = Calls.keep(Requests.oralEvaluation(contractor, "2025", 400));
        Calls.keep(Requests.oralEvaluation(contractor, "2024", 399));
        List<Map<String, Object>> decisions = second.getList("decisions");
        assertThat(decisions.toString()).contains("final assessment of 2024");
        for (Map<String, Object> decision : decisions) {
            assertThat(replay(decision).getBoolean("identical"))
                    .as(decision.get("standard").toString())
                    .isTrue();
        }
    }

    @Test
    void soDoesOneOfAnOlderRulebookWhichIsReadFromTheLedger() {
        Rulebook now = rulebooks.newest();
        JsonPath older;
        try {
            releasing.publish(StricterCalls.rulebook(), null, "Stricter", "admin");
            older = Calls.keep(Requests.met(contractor));
        } finally {
            releasing.publish(now, null, "As before", "admin");
        }
        assertThat(older.getString("rulebook")).isNotEqualTo(now.fingerprint());
        assertThat(Calls.decision(older, "1.4")).containsEntry("outcome", "PENALTY");
        JsonPath replay = replay(older, "1.4");
        assertThat(replay.getBoolean("identical")).isTrue();
        assertThat(replay.getString("rulebook")).isEqualTo(older.getString("rulebook"));
    }

    @Test
    void aDecisionNobodyKeptIsNotDecidedAgain() {
        for (String unknown : List.of(UUID.randomUUID().toString(), "nothing")) {
            Response answer = post(Calls.DECISIONS + "/" + unknown + "/replay");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-002");
        }
    }

    private static JsonPath replay(JsonPath assessment, String standard) {
        return replay(Calls.decision(assessment, standard));
    }

    private static JsonPath replay(Map<String, Object> decision) {
        Response answer = post(Calls.DECISIONS + "/" + decision.get("id") + "/replay");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
