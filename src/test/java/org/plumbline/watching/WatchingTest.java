package org.plumbline.watching;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What those who watch over the service see of it. */
@QuarkusTest
class WatchingTest {
    private static final Path DASHBOARD = Path.of("config/grafana-dashboard.json");
    private static final Path PAGE = Path.of("src/main/resources/docs/operation.md");
    private static final Pattern FIGURE =
            Pattern.compile("\\b(?:plumbline|agroal|http_server|jvm|process|system)_[a-z_]+");

    @Inject
    Rulebooks rulebooks;

    private final String contractor = Requests.newContractor();

    @Test
    void decisionsAreCountedOnceTheyAreKeptAndNotWhenTheyAreTriedOrAnsweredAgain() {
        double before = figure("plumbline_decisions_total", "qdp-2017", "outcome=\"PENALTY\"");
        Calls.keep(Requests.penalty(contractor));
        given().contentType("application/json")
                .body(Requests.penalty(contractor).json())
                .post(Calls.ASSESSMENTS + "?dryRun=true")
                .then()
                .statusCode(200);
        for (int status : new int[] {201, 200}) {
            given().contentType("application/json")
                    .header("Idempotency-Key", contractor)
                    .body(Requests.penalty(contractor)
                            .with("market", "SMALL_BUSINESS")
                            .json())
                    .post(Calls.ASSESSMENTS)
                    .then()
                    .statusCode(status);
        }
        assertThat(figure("plumbline_decisions_total", "qdp-2017", "outcome=\"PENALTY\""))
                .isEqualTo(before + 2);
        assertThat(figure("plumbline_evaluation_seconds_count", "qdp-2017")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void replaysTellHowManyDecisionsCameOutOtherwise() {
        Calls.keep(Requests.of(contractor)
                .fact("participationFee", "1000000.00")
                .fact("callsOffered", 1000)
                .fact("callsAnswered", 950)
                .fact("callsAnsweredWithin30Seconds", 780));
        double before = figure("plumbline_replay_differences_total");
        double done = figure("plumbline_replays_total", "DONE");
        Calls.replayed(Map.of("filter", Map.of("contractor", contractor), "readings", Map.of("I-4", "callsAnswered")));
        assertThat(figure("plumbline_replay_differences_total")).isEqualTo(before + 1);
        assertThat(figure("plumbline_replays_total", "DONE")).isEqualTo(done + 1);
        assertThat(figure("plumbline_replays_waiting")).isZero();
    }

    @Test
    void theReleaseInForceIsTold() {
        assertThat(figure("plumbline_release_in_force", rulebooks.fingerprint()))
                .isEqualTo(1);
    }

    @Test
    void dashboardAndAlertsNameOnlyFiguresThatThereAre() throws IOException {
        Calls.keep(Requests.penalty(contractor));
        Set<String> there = new TreeSet<>();
        metrics().lines().filter(line -> !line.startsWith("#")).forEach(line -> there.add(line.split("[ {]")[0]));
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        List<String> shown = dashboard.findValuesAsText("expr");
        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(named(String.join("\n", shown))).isSubsetOf(there);
        assertThat(named(Files.readString(PAGE))).hasSizeGreaterThan(8).isSubsetOf(there);
    }

    private static Set<String> named(String text) {
        Set<String> named = new TreeSet<>();
        FIGURE.matcher(text).results().forEach(found -> named.add(found.group()));
        return named;
    }

    @Test
    void readyMeansThatTheDatabaseAnswersAndARulebookIsInForce() {
        given().auth()
                .none()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItems("rulebook", "Database connections health check"))
                .body("checks.find { it.name == 'rulebook' }.data.fingerprint", equalTo(rulebooks.fingerprint()));
    }

    @Test
    void anAnswerHasTheRequestsOwnIdCleanedAndBoundedOrANewOne() {
        for (String path : List.of("/q/health", "/api/v1/decisions", "/nowhere", "/" + "x".repeat(10_000))) {
            given().header("X-Request-Id", "mine-1").get(path).then().header("X-Request-Id", "mine-1");
            given().get(path).then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
        }
        given().header("X-Request-Id", "a\"b\\c<d> é" + "e".repeat(100))
                .get("/q/health")
                .then()
                .header("X-Request-Id", matchesPattern("abcde{50,64}"));
        given().header("X-Request-Id", "\"\"")
                .get("/q/health")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void aLineOfTheLogNamesRequestAssessmentAndRelease() {
        try (LogLines lines = LogLines.of("org.plumbline.assessing.Assessing")) {
            String assessment = given().contentType("application/json")
                    .header("X-Request-Id", contractor)
                    .body(Requests.penalty(contractor).json())
                    .post(Calls.ASSESSMENTS)
                    .path("id");
            assertThat(lines.naming("requestId", contractor)).singleElement().satisfies(line -> {
                assertThat(line.getMdc("assessment")).isEqualTo(assessment);
                assertThat(line.getMdc("release")).isEqualTo(rulebooks.fingerprint());
                assertThat(line.getFormattedMessage()).startsWith("Kept, with ");
            });
        }
    }

    @Test
    void linesOfACallInBulkNameItsRequestWhicheverThreadWritesThem() {
        try (LogLines lines = LogLines.of("org.plumbline")) {
            for (String request : List.of(contractor + ":1", contractor + ":2")) {
                sendInBulk(request, "Call 555-010-9999", 8);
                assertThat(lines.naming("requestId", request))
                        .filteredOn(line -> line.getThreadName().equals("bulk"))
                        .as("what is flagged while it is decided")
                        .hasSize(8)
                        .allSatisfy(line -> assertThat(line.getMdc("release")).isEqualTo(rulebooks.fingerprint()));
                assertThat(lines.naming("requestId", request))
                        .filteredOn(line -> line.getFormattedMessage().startsWith("Kept, with "))
                        .as("what is kept")
                        .hasSize(8);
            }
        }
    }

    private void sendInBulk(String request, String circumstances, int times) {
        String line = Requests.excused(contractor, circumstances).json();
        given().contentType("application/x-ndjson")
                .header("X-Request-Id", request)
                .body(String.join("\n", Collections.nCopies(times, line)).getBytes(StandardCharsets.UTF_8))
                .post(Calls.ASSESSMENTS + "/bulk")
                .then()
                .statusCode(200)
                .header("X-Request-Id", equalTo(request));
    }

    @Test
    void tracesAreOffUntilSomebodyTurnsThemOn() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.otel.sdk.disabled", Boolean.class))
                .isTrue();
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    /** The sum of all lines of a figure that have these texts. */
    private static double figure(String name, String... having) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(having).stream().allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
