package org.plumbline.replaying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.ledger.Tables;
import org.plumbline.settings.Settings;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** What a replay leaves in the ledger, and how others see where it stands. */
@QuarkusTest
class ReplayRowsTest {
    private static final String LOCK = "select pg_advisory_lock(hashtextextended('replay %s', 0))";
    private static final String END_OF_SESSION =
            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                    + " and (cast(classid as bigint) << 32 | cast(objid as bigint)) = hashtextextended('replay ' || cast(? as text), 0)";

    private final String contractor = Requests.newContractor();

    @Inject
    Tables tables;

    @Inject
    Settings settings;

    @Test
    void aReplayAddsItsOwnRowsAndNoOther() throws SQLException {
        Calls.keep(Requests.penalty(contractor));
        Map<String, Long> before = counts();
        Calls.replayed(Map.of("filter", Map.of("contractor", contractor), "readings", Map.of("I-4", "callsAnswered")));
        Map<String, Long> more = counts();
        more.replaceAll((table, rows) -> rows - before.get(table));
        more.values().removeIf(rows -> rows == 0);
        assertThat(more).isEqualTo(Map.of("replay", 1L, "replay_begun", 1L, "replay_end", 1L, "sealed_row", 3L));
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        for (String table : tables.names()) {
            counts.put(table, tables.count(table));
        }
        return counts;
    }

    @Test
    void oneThatAnotherInstanceHasGoesOnUntilThatInstanceIsGone() throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection other = tables.asService();
                Statement run = other.createStatement()) {
            run.execute(LOCK.formatted(id));
            run.execute("insert into replay select '" + id
                    + "', now(), 'anyone', max(number), '{\"filter\":{},\"with\":{\"readings\":{}}}' from rulebook");
            assertThat(replay(id).getString("status")).isEqualTo("QUEUED");
            run.execute("insert into replay_begun values ('" + id + "', now())");
            assertThat(replay(id).getString("status")).isEqualTo("RUNNING");
            assertThat(replay(id).<Object>get("progress")).isNull();
        }
        assertThat(Calls.over(Calls.REPLAYS + "/" + id).getString("status")).isEqualTo("INTERRUPTED");
        tables.behindItsBack(
                List.of("delete from replay_begun where replay = ?", "delete from replay where id = ?"), id);
    }

    @Test
    void oneThatRunsIsSeenRunningAndIsCancelled() throws SQLException {
        Calls.keep(Requests.penalty(contractor));
        Response asked;
        try (Connection owner = tables.asOwner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute("lock table decision in access exclusive mode");
            asked = Calls.replay(Map.of("filter", Map.of("standard", "1.4", "outcome", "PENALTY")));
            String location = asked.header("Location");
            JsonPath running = given().get(location).jsonPath();
            while (running.getString("status").equals("QUEUED")) {
                running = given().get(location).jsonPath();
            }
            assertThat(running.getString("status")).isEqualTo("RUNNING");
            assertThat(running.getInt("progress.done")).isZero();
            assertThat(running.getInt("progress.total")).isPositive();
            for (int twice = 0; twice < 2; twice++) {
                Response cancelled = given().post(location + "/cancel");
                assertThat(cancelled.statusCode()).isEqualTo(200);
                assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
            }
        }
        Calls.replayed(Map.of("filter", Map.of("contractor", contractor)));
        JsonPath cancelled = given().get(asked.header("Location")).jsonPath();
        assertThat(cancelled.getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.<Object>get("result")).isNull();
        assertThat(cancelled.<Object>get("progress")).isNull();
    }

    @Test
    void oneWhoseSessionIsLostStopsSinceNobodyCouldSeeThatItGoesOn() throws SQLException {
        Calls.keep(Requests.penalty(contractor));
        String location;
        try (Connection owner = tables.asOwner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute("lock table replay_begun in share mode");
            location = Calls.replay(Map.of("filter", Map.of("contractor", contractor)))
                    .header("Location");
            tables.behindItsBack(List.of(END_OF_SESSION), location.substring(location.lastIndexOf('/') + 1));
        }
        Calls.replayed(Map.of("filter", Map.of("contractor", contractor)));
        assertThat(Calls.over(location).getString("status")).isEqualTo("INTERRUPTED");
    }

    @Test
    void aFullQueueTakesNoMore() throws SQLException {
        List<String> taken = new ArrayList<>();
        try (Connection owner = tables.asOwner();
                Statement run = owner.createStatement()) {
            owner.setAutoCommit(false);
            run.execute("lock table replay_begun in share mode");
            for (int i = 0; i < settings.replays().most(); i++) {
                Response asked = Calls.replay(Map.of("filter", Map.of("contractor", contractor)));
                assertThat(asked.statusCode()).isEqualTo(202);
                taken.add(asked.header("Location"));
            }
            Response refused = Calls.replay(Map.of("filter", Map.of("contractor", contractor)));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.contentType()).startsWith("application/problem+json");
            assertThat(refused.jsonPath().getList("violations.code")).containsExactly("LE-009");
        }
        for (String location : taken) {
            assertThat(Calls.over(location).getString("status")).isEqualTo("DONE");
        }
    }

    private static JsonPath replay(UUID id) {
        return given().get(Calls.REPLAYS + "/" + id).jsonPath();
    }
}
