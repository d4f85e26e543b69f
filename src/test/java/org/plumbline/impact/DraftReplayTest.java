package org.plumbline.impact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.drafting.DraftCalls;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Calls;
import org.plumbline.web.Refusals;
import org.plumbline.web.Requests;

/** What a draft would have changed is told by deciding again what was decided. */
@QuarkusTest
class DraftReplayTest {
    private static final String MODEL = Shipped.model("1.4");

    private final String contractor = Requests.newContractor();
    private final Map<String, Object> ofContractor = Map.of("filter", Map.of("contractor", contractor));

    @Inject
    Rulebooks rulebooks;

    @Inject
    KeptRulebooks kept;

    private static Response replay(String draft, Map<String, ?> request) {
        return given().contentType("application/json").body(request).post(draft + "/replays");
    }

    /** 3% becomes 2.5%, and the row that meets ends there too. */
    private static String stricter() {
        String draft = DraftCalls.begin("Abandonment at 2.5%");
        DraftCalls.replace(draft, MODEL, "> 0.03", "> 0.025");
        DraftCalls.replace(draft, MODEL, "[0.02..0.03]", "[0.02..0.025]");
        return draft;
    }

    private static Requests year(String contractor, int abandonedOf1000) {
        return Requests.of(contractor)
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAbandoned", abandonedOf1000);
    }

    @Test
    void aDraftBeginsFromWhatASecondPersonAgreedToAndNotFromAnotherDraft() {
        String unpublished = replay(stricter(), ofContractor).jsonPath().getString("rulebook");
        DraftCalls.beginFrom(unpublished).then().statusCode(404);
        DraftCalls.beginFrom(rulebooks.fingerprint()).then().statusCode(201);
    }

    @Test
    void whatAStricterThresholdChangesCostsWhatAFreshDecisionCosts() {
        Calls.keep(year(contractor, 28));
        Calls.keep(year(contractor, 24).with("market", "SMALL_BUSINESS"));
        String penalty = Calls.decision(Calls.keep(year(Requests.newContractor(), 31)), "1.4")
                .get("amount")
                .toString();
        String deciding = rulebooks.fingerprint();

        Response asked = replay(stricter(), ofContractor);

        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(202);
        JsonPath over = Calls.over(asked.header("Location"));
        assertThat(over.getString("status")).as(over.prettify()).isEqualTo("DONE");
        assertThat(over.getString("rulebook"))
                .isEqualTo(asked.jsonPath().getString("rulebook"))
                .isNotEqualTo(deciding);
        JsonPath result = over.setRootPath("result");
        assertThat(result.getInt("changed")).isEqualTo(1);
        assertThat(result.getInt("unchanged")).isEqualTo(result.getInt("total") - 1);
        assertThat(result.getString("diffs[0].standard")).isEqualTo("1.4");
        assertThat(result.getString("diffs[0].before.outcome")).isEqualTo("MET");
        assertThat(result.getString("diffs[0].after.outcome")).isEqualTo("PENALTY");
        assertThat(result.getString("diffs[0].difference")).isEqualTo(penalty);
        assertThat(result.getString("byStandard.find { it.standard == '1.4' }.amountAfter"))
                .isEqualTo(penalty);
        assertThat(result.getList("byContractor.contractor")).containsExactly(contractor);
        assertThat(rulebooks.fingerprint()).isEqualTo(deciding);
        assertThat(rulebooks.publications())
                .noneMatch(publication -> publication.rulebook().equals(over.getString("rulebook")));
    }

    @Test
    void aDraftReplayedTwiceIsKeptOnce() {
        String draft = stricter();
        String first = replay(draft, ofContractor).jsonPath().getString("rulebook");
        int keptThen = kept.fingerprints().size();
        Response again = replay(draft, ofContractor);
        assertThat(again.jsonPath().getString("rulebook")).isEqualTo(first);
        assertThat(kept.fingerprints()).hasSize(keptThen).contains(first);
        Calls.over(again.header("Location"));
    }

    @Test
    void aDraftWithAGapIsRefusedWithWhatToMend() {
        String draft = DraftCalls.begin("With a gap");
        DraftCalls.replace(draft, MODEL, "> 0.03", "> 0.035");
        int before = kept.fingerprints().size();
        Response answer = replay(draft, ofContractor);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("RB-033");
        assertThat(answer.jsonPath().getString("violations[0].message")).contains("leaves a gap");
        assertThat(answer.jsonPath().getString("violations[0].pointer")).contains(MODEL);
        assertThat(kept.fingerprints()).hasSize(before);
    }

    @Test
    void aDraftThatDoesNotCompileIsRefusedWithWhatToMend() {
        String draft = DraftCalls.begin("Broken");
        DraftCalls.replace(draft, MODEL, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"");
        Response answer = Refusals.problem(replay(draft, ofContractor));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("violations[0].code")).startsWith("RB-03");
    }

    @Test
    void whatIsAskedAmissIsToldBeforeTheDraftIsCompiled() {
        String draft = stricter();
        Response filter = Refusals.problem(replay(draft, Map.of("filter", Map.of("year", "17"))));
        assertThat(filter.statusCode()).isEqualTo(400);
        assertThat(filter.jsonPath().getString("violations[0].pointer")).isEqualTo("/filter/year");
        Response rulebook = Refusals.problem(replay(draft, Map.of("rulebook", rulebooks.fingerprint())));
        assertThat(rulebook.statusCode()).isEqualTo(400);
        assertThat(rulebook.jsonPath().getString("violations[0].code")).isEqualTo("FA-007");
        Response unknown = Refusals.problem(replay(DraftCalls.DRAFTS + "/" + UUID.randomUUID(), ofContractor));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.jsonPath().getString("violations[0].code")).isEqualTo("LE-002");
    }
}
