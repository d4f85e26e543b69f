package org.plumbline.replaying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;
import org.plumbline.web.StricterCalls;

/** Many kept decisions are decided again under something else. */
@QuarkusTest
class ReplaysTest {
    private static final Map<String, String> OTHER_READING = Map.of("I-4", "callsAnswered");

    private final String contractor = Requests.newContractor();
    private final Map<String, Object> ofContractor = Map.of("contractor", contractor);

    @Inject
    Rulebooks rulebooks;

    @Inject
    Releasing releasing;

    @Test
    void underTheSameRulebookNothingChanges() {
        int decisions =
                Calls.keep(Requests.penalty(contractor)).getList("decisions").size();
        Calls.keep(Requests.excused(contractor, "flood — 洪水").with("market", "SMALL_BUSINESS"));
        Response asked = Calls.replay(Map.of("filter", ofContractor));
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getString("status")).isEqualTo("QUEUED");
        JsonPath replay = Calls.over(asked.header("Location"));
        assertThat(replay.getString("id")).isEqualTo(asked.jsonPath().getString("id"));
        assertThat(replay.getString("status")).isEqualTo("DONE");
        assertThat(replay.getString("rulebook")).isEqualTo(rulebooks.fingerprint());
        assertThat(replay.getMap("filter")).isEqualTo(ofContractor);
        assertThat(replay.getInt("progress.done")).isEqualTo(2 * decisions);
        assertThat(replay.getInt("progress.total")).isEqualTo(2 * decisions);
        JsonPath result = replay.setRootPath("result");
        assertThat(result.getInt("total")).isEqualTo(2 * decisions);
        assertThat(result.getInt("unchanged")).isEqualTo(2 * decisions);
        assertThat(result.getString("amountBefore")).isEqualTo("2469.13");
        assertThat(result.getString("amountAfter")).isEqualTo("2469.13");
        assertThat(result.getString("penaltiesAfter")).isEqualTo("2469.13");
        assertThat(result.getString("creditsAfter")).isEqualTo("0.00");
        assertThat(result.getList("diffs")).isEmpty();
        assertThat(result.getList("byStandard.standard")).hasSize(decisions).startsWith("1.1", "1.2");
        assertThat(result.getList("byContractor.contractor")).containsExactly(contractor);
    }

    @Test
    void underAnotherReadingWhatAComparisonFindsChangesByItsDollars() {
        Requests timely = Requests.of(contractor)
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAnswered", 950)
                .fact("callsAnsweredWithin30Seconds", 780);
        JsonPath kept = Calls.keep(timely);
        JsonPath compared = Calls.compare(timely.with("with", Map.of("readings", OTHER_READING)))
                .jsonPath();

        JsonPath result = Calls.replayed(Map.of("filter", ofContractor, "readings", OTHER_READING));

        assertThat(result.getInt("changed"))
                .isEqualTo(compared.getInt("changed"))
                .isEqualTo(1);
        assertThat(result.getInt("unchanged")).isEqualTo(compared.getInt("unchanged"));
        Map<String, Object> decision = Calls.decision(kept, "1.5");
        Map<String, Object> diff = result.getMap("diffs[0]");
        assertThat(diff)
                .containsEntry("decision", decision.get("id"))
                .containsEntry("contract", "qdp-2017")
                .containsEntry("contractor", contractor)
                .containsEntry("period", "2017")
                .containsEntry("standard", "1.5")
                .containsEntry("subject", Map.of("kind", "contractor", "key", contractor))
                .containsEntry(
                        "before",
                        Map.of("outcome", "PENALTY", "share", "0.04", "amount", "2000.00", "row", decision.get("row")))
                .containsEntry("difference", compared.getString("difference"))
                .containsEntry("difference", "-2000.00");
        assertThat(result.getString("diffs[0].after.outcome")).isEqualTo("MET");
        assertThat(result.getString("diffs[0].after.amount")).isEqualTo("0.00");
        assertThat(result.getString("amountBefore")).isEqualTo("2000.00");
        assertThat(result.getString("amountAfter")).isEqualTo("0.00");
        assertThat(result.getString("byStandard.find { it.standard == '1.5' }.amountBefore"))
                .isEqualTo("2000.00");
    }

    @Test
    void underAnotherKeptRulebookItsThresholdsDecide() {
        Rulebook stricter = StricterCalls.rulebook();
        keep(stricter);
        Calls.keep(Requests.met(contractor));
        JsonPath result = Calls.replayed(Map.of(
                "filter",
                Map.of("contractor", contractor, "group", "customer-service"),
                "rulebook",
                stricter.fingerprint()));
        assertThat(result.getInt("changed")).isEqualTo(1);
        Map<String, Object> diff = result.getMap("diffs.find { it.standard == '1.4' }");
        assertThat(diff).containsEntry("difference", "2000.00");
        assertThat(diff.get("before").toString()).contains("MET");
        assertThat(diff.get("after").toString()).contains("PENALTY");
        assertThat(result.getInt("undecided")).isEqualTo(result.getInt("total") - 1);
        assertThat(result.getString("diffs.find { it.standard == '1.5' }.reason"))
                .contains("1.5");
        assertThat(result.getString("amountAfter")).isEqualTo("2000.00");
    }

    private void keep(Rulebook other) {
        Rulebook now = rulebooks.newest();
        releasing.publish(other, null, "Another", "admin");
        releasing.publish(now, null, "As before", "admin");
    }

    @Test
    void onlyTheDecisionsSelectedCountAndTheCurrentOnesUnlessTheFilterSaysElse() {
        Calls.keep(Requests.penalty(contractor));
        Calls.keep(Requests.met(contractor));
        assertThat(Calls.replayed(Map.of("filter", Map.of("contractor", contractor, "standard", "1.4")))
                        .getInt("total"))
                .isEqualTo(1);
        JsonPath both = Calls.replayed(
                Map.of("filter", Map.of("contractor", contractor, "standard", "1.4", "current", false, "year", 2017)));
        assertThat(both.getInt("total")).isEqualTo(2);
        assertThat(both.getInt("unchanged")).isEqualTo(2);
        assertThat(Calls.replayed(Map.of("filter", Map.of("contractor", contractor, "outcome", "CREDIT")))
                        .getInt("total"))
                .isZero();
    }

    @Test
    void whatDoesNotHaveTheReadingIsNotDecidedAndTheReasonSaysSo() {
        Calls.keep(Requests.of(contractor).with("contract", "qdp-2024").with("period", "2024"));
        JsonPath result = Calls.replayed(Map.of("filter", ofContractor, "readings", OTHER_READING));
        assertThat(result.getInt("undecided")).isEqualTo(result.getInt("total"));
        assertThat(result.getString("diffs[0].reason")).contains("CT-006").contains("I-4");
        assertThat(result.<Object>get("diffs[0].after")).isNull();
    }

    @Test
    void aYearIsReplayedWithTheEarlierYearsItWasDecidedWith() {
        Calls.keep(Requests.oralEvaluation(contractor, "2024", 300));
        Calls.keep(Requests.oralEvaluation(contractor, "2025", 400));
        Calls.keep(Requests.oralEvaluation(contractor, "2024", 399));
        JsonPath result = Calls.replayed(Map.of("filter", Map.of("contractor", contractor, "period", "2025")));
        assertThat(result.getInt("total")).isPositive();
        assertThat(result.getInt("unchanged")).isEqualTo(result.getInt("total"));
    }

    @Test
    void replaysAreListedNewestFirstWithoutTheirResults() {
        Calls.keep(Requests.met(contractor));
        for (int i = 0; i < 2; i++) {
            Calls.replayed(Map.of("filter", ofContractor));
        }
        JsonPath page = Calls.ask(Calls.REPLAYS, Map.of("size", 2)).jsonPath();
        assertThat(page.getInt("total")).isGreaterThanOrEqualTo(2);
        assertThat(page.getList("items.filter.contractor")).containsExactly(contractor, contractor);
        assertThat(page.getList("items.status")).containsExactly("DONE", "DONE");
        assertThat(page.getList("items.result")).containsOnlyNulls();
        assertThat(page.getString("items[0].askedAt")).isGreaterThan(page.getString("items[1].askedAt"));
    }

    @Test
    void toCancelWhatIsDoneChangesNothing() {
        Response asked = Calls.replay(Map.of("filter", ofContractor));
        String done = Calls.over(asked.header("Location")).prettify();
        Response cancelled = given().post(asked.header("Location") + "/cancel");
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(cancelled.jsonPath().prettify()).isEqualTo(done);
    }

    @Test
    void aReplayNobodyAskedForIsNotThere() {
        for (String unknown : List.of(UUID.randomUUID().toString(), "nothing")) {
            Response found = Refusals.problem(given().get(Calls.REPLAYS + "/" + unknown));
            Response cancelled = Refusals.problem(given().post(Calls.REPLAYS + "/" + unknown + "/cancel"));
            for (Response answer : List.of(found, cancelled)) {
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-002");
            }
        }
    }

    @Test
    void whatIsWrongWithTheFilterIsToldWhereItStands() {
        refuses(Map.of(), 400, "/filter", "FA-008");
        refuses(Map.of("filter", "all"), 400, "/filter", "FA-011");
        refuses(Map.of("filter", Map.of("year", "17")), 400, "/filter/year", "LE-004");
        refuses(Map.of("filter", Map.of("minAmount", 1e30)), 400, "/filter/minAmount", "LE-004");
        refuses(Map.of("filter", Map.of("outcome", List.of("MET"))), 400, "/filter/outcome", "FA-002");
        refuses(Map.of("filter", Map.of("size", 1)), 400, "/filter/size", "LE-005");
        refuses(Map.of("filter", Map.of("a/b", "c")), 400, "/filter/a~1b", "LE-005");
        refuses(Map.of("filter", ofContractor, "standard", "1.4"), 400, "/standard", "FA-007");
    }

    @Test
    void whatItIsToBeDecidedUnderIsKnown() {
        refuses(Map.of("filter", ofContractor, "rulebook", "sha256:0"), 422, "/rulebook", "LE-008");
        refuses(Map.of("filter", ofContractor, "rulebook", 7), 400, "/rulebook", "FA-002");
        refuses(Map.of("filter", ofContractor, "contract", "qdp-1999"), 422, "/contract", "CT-001");
        refuses(Map.of("filter", ofContractor, "readings", Map.of("I-999", "x")), 422, "/readings/I-999", "CT-006");
        refuses(Map.of("filter", ofContractor, "readings", Map.of("I-4", "x")), 422, "/readings/I-4", "CT-006");
        refuses(
                Map.of("filter", ofContractor, "contract", "ecm-qip", "readings", OTHER_READING),
                422,
                "/readings/I-4",
                "CT-006");
        refuses(Map.of("filter", ofContractor, "readings", Map.of("I-4", 1)), 400, "/readings/I-4", "FA-002");
    }

    private static void refuses(Map<String, ?> request, int status, String pointer, String code) {
        int before = asked();
        Response answer = Refusals.keepsNothing(() -> Calls.replay(request));
        assertThat(answer.jsonPath().getList("violations", Map.class))
                .as(answer.asString())
                .extracting(violation -> violation.get("pointer"), violation -> violation.get("code"))
                .containsExactly(tuple(pointer, code));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(asked()).isEqualTo(before);
    }

    private static int asked() {
        return Calls.ask(Calls.REPLAYS, Map.of("size", 1)).jsonPath().getInt("total");
    }
}
