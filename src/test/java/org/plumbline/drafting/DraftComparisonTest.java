package org.plumbline.drafting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.Shipped;
import org.plumbline.releasing.Releasing;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Refusals;
import org.plumbline.web.StricterCalls;

/** DraftCalls and releases are compared cell by cell. */
@QuarkusTest
class DraftComparisonTest {
    private static final String MODEL = Shipped.model("1.4");
    private static final String RELEASES = "/api/v1/releases/";
    private static final String NOBODYS = "sha256:" + "0".repeat(64);
    private static final String SENTENCE =
            "qdp-2017 1.4 Telephone abandonment rate, row s1.4-below, Abandonment rate: > 0.03 → > 0.025\n";

    @Inject
    Rulebooks rulebooks;

    @Inject
    Releasing releasing;

    @Inject
    KeptRulebooks kept;

    private static String draft() {
        String draft = DraftCalls.begin("Abandonment at 2.5%");
        DraftCalls.replace(draft, MODEL, "> 0.03", "> 0.025");
        return draft + "/comparison";
    }

    @Test
    void aThresholdChangedInADraftIsNamedByItsCell() {
        JsonPath compared = given().get(draft()).jsonPath();
        assertThat(compared.getString("from")).isEqualTo(rulebooks.fingerprint());
        assertThat(compared.getString("to")).startsWith("sha256:").isNotEqualTo(rulebooks.fingerprint());
        assertThat(compared.getList("files")).hasSize(1);
        assertThat(compared.getMap("files[0]"))
                .containsEntry("path", MODEL)
                .containsEntry("contract", "qdp-2017")
                .containsEntry("standard", "1.4")
                .containsEntry("title", "Telephone abandonment rate")
                .containsEntry("how", "CHANGED");
        assertThat(compared.getList("files[0].changes", Map.class))
                .containsExactly(Map.of(
                        "thing", "CELL",
                        "how", "CHANGED",
                        "place", "s1.4-below",
                        "part", "Abandonment rate",
                        "label", "Telephone abandonment rate: performance levels",
                        "before", "> 0.03",
                        "after", "> 0.025"));
    }

    @Test
    void thoseWhoOwnTheTablesReadItAsASentence() {
        Response told = given().accept("text/plain").get(draft());
        assertThat(told.contentType()).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(told.asString()).isEqualTo(SENTENCE);
    }

    @Test
    void aDraftInWhichNothingWasDoneIsItsBase() {
        String draft = DraftCalls.begin("Nothing yet") + "/comparison";
        assertThat(given().get(draft).jsonPath().getList("files")).isEmpty();
        assertThat(given().accept("text/plain").get(draft).asString()).isEqualTo("Nothing is different.\n");
    }

    @Test
    void aDraftIsComparedWithWhatWasPublishedSinceToo() {
        String draft = draft();
        Rulebook now = rulebooks.newest();
        Rulebook since = Shipped.copyWith("1.4").read();
        releasing.publish(since, null, "Another", "admin");
        try {
            JsonPath active = given().queryParam("with", "active").get(draft).jsonPath();
            assertThat(active.getString("from")).isEqualTo(since.fingerprint());
            assertThat(active.getList("files.how")).contains("ADDED", "CHANGED");
            assertThat(given().get(draft).jsonPath().getString("from")).isEqualTo(now.fingerprint());
        } finally {
            releasing.publish(now, null, "As before", "admin");
        }
    }

    @Test
    void aReleaseIsComparedWithAnother() {
        Rulebook other = StricterCalls.rulebook();
        Rulebook now = rulebooks.newest();
        releasing.publish(other, null, "Another", "admin");
        releasing.publish(now, null, "As before", "admin");
        String address = RELEASES + other.fingerprint() + "/comparison";
        JsonPath compared = given().get(address).jsonPath();
        assertThat(compared.getString("from")).isEqualTo(now.fingerprint());
        assertThat(compared.getString("to")).isEqualTo(other.fingerprint());
        JsonPath back = given().queryParam("with", other.fingerprint())
                .get(RELEASES + now.fingerprint() + "/comparison")
                .jsonPath();
        assertThat(back.getList("files.path"))
                .containsExactlyInAnyOrderElementsOf(compared.getList("files.path"))
                .contains(MODEL);
        assertThat(given().queryParam("with", other.fingerprint())
                        .get(address)
                        .jsonPath()
                        .getList("files"))
                .isEmpty();
        assertThat(given().accept("text/plain").get(address).asString())
                .contains("1.4 Telephone abandonment rate, row s1.4-below, Abandonment rate: ");
    }

    @Test
    void whatIsNotKeptIsNotThereToBeCompared() {
        String draft = draft();
        for (Response answer : List.of(
                given().get(DraftCalls.DRAFTS + "/" + UUID.randomUUID() + "/comparison"),
                given().get(DraftCalls.DRAFTS + "/nothing/comparison"),
                given().queryParam("with", NOBODYS).get(draft),
                given().get(RELEASES + NOBODYS + "/comparison"),
                given().get(RELEASES + "nothing/comparison"),
                given().queryParam("with", NOBODYS).get(RELEASES + rulebooks.fingerprint() + "/comparison"),
                given().accept("text/plain").get(RELEASES + NOBODYS + "/comparison"))) {
            Refusals.problem(answer);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-002");
        }
    }

    @Test
    void whatItIsComparedWithIsAFingerprint() {
        String draft = draft();
        for (String address : List.of(draft, RELEASES + rulebooks.fingerprint() + "/comparison")) {
            Response answer =
                    Refusals.problem(given().queryParam("with", "yesterday").get(address));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.jsonPath().getString("violations[0].pointer")).isEqualTo("?with");
            assertThat(answer.jsonPath().getString("violations[0].code")).isEqualTo("LE-004");
            assertThat(given().queryParam("against", "active").get(address).statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void toCompareKeepsNoRulebook() {
        int before = kept.fingerprints().size();
        given().get(draft()).then().statusCode(200);
        assertThat(kept.fingerprints()).hasSize(before);
    }
}
