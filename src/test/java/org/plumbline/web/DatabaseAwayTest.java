package org.plumbline.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.database.ServerSwitch;

/** The database goes away under the running service and comes back. */
@QuarkusTest
@TestProfile(DatabaseAwayTest.ServerOfItsOwn.class)
class DatabaseAwayTest {

    /** Another profile, so another service with another database: nobody else's goes away. */
    public static class ServerOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                    "quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS),
                    "plumbline.database.longest-statement", "3s");
        }
    }

    private static final String READY = "/q/health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Fewer than a test can use up. */
    static final int CONNECTIONS = 6;

    @ConfigProperty(name = DatabaseForTests.FOLDER)
    Path folder;

    @Test
    void theServiceSaysSoMeanwhileAndGoesOnByItselfAfterwards() throws IOException {
        String contractor = Requests.newContractor();
        Response before = Calls.submit(Requests.penalty(contractor).json());
        assertThat(before.statusCode()).isEqualTo(201);

        ServerSwitch server = new ServerSwitch(folder);
        server.off();
        try {
            assertUnavailable(Calls.submit(Requests.met(contractor).json()));
            assertUnavailable(get(Calls.DECISIONS));
            assertUnavailable(get(before.header("Location")));
        } finally {
            server.on();
        }

        Response after = untilAnswered(contractor);
        assertThat(after.jsonPath().getString("supersedes"))
                .isEqualTo(before.jsonPath().getString("id"));
        assertThat(get(before.header("Location")).asString()).isEqualTo(before.asString());
    }

    @Test
    void readinessNamesTheDatabaseWhileItIsAwayAndIsGivenBackWithoutARestart() throws Exception {
        assertThat(get(READY).statusCode()).isEqualTo(200);
        ServerSwitch server = new ServerSwitch(folder);
        server.off();
        try {
            JsonPath away = get(READY).then().statusCode(503).extract().jsonPath();
            assertThat(away.getString("status")).isEqualTo("DOWN");
            assertThat(away.getList("checks.findAll { it.status == 'DOWN' }.name"))
                    .containsExactly("Database connections health check");
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            server.on();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(READY).statusCode() != 200 && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(get(READY).jsonPath().getList("checks.status")).isNotEmpty().containsOnly("UP");
    }

    private static void assertUnavailable(Response answer) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.jsonPath().getList("violations.code")).containsExactly("LE-001");
    }

    /** The first connection may still be one of before; soon each is new. */
    private static Response untilAnswered(String contractor) {
        Instant end = Instant.now().plus(PATIENCE);
        Response answer;
        do {
            answer = Calls.submit(Requests.met(contractor).json());
            if (answer.statusCode() != 201) {
                assertUnavailable(answer);
            }
        } while (answer.statusCode() != 201 && Instant.now().isBefore(end));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer;
    }
}
