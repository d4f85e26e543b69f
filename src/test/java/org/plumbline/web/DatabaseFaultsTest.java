package org.plumbline.web;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.database.OwnServer;

/** What the database can come down with while the service works on it: it says so, keeps nothing halfway, and goes on by itself. */
@QuarkusTest
@TestProfile(DatabaseAwayTest.ServerOfItsOwn.class)
class DatabaseFaultsTest {
    private static final String OUT_OF_REACH = "LE-001";
    private static final String TOO_LONG = "LE-010";
    private static final String NOT_WRITABLE = "LE-020";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);

    @ConfigProperty(name = DatabaseForTests.FOLDER)
    Path folder;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    private final String contractor = Requests.newContractor();

    @Test
    void aDatabaseThatOnlyReadsIsReadAndKeepsNothing() throws Exception {
        OwnServer server = OwnServer.of(folder);
        String kept = Calls.keep(Requests.penalty(contractor)).getString("id");
        server.asSuperuser("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            assertSaysSo(untilRefused(), NOT_WRITABLE);
            assertThat(get(Calls.ASSESSMENTS + "/" + kept).statusCode()).isEqualTo(200);
        } finally {
            server.asSuperuser("alter system reset default_transaction_read_only", "select pg_reload_conf()");
        }
        assertGoesOn();
    }

    /** The disk is as full as {@code /dev/full}, in whose place a table's file is put: the kernel says so itself. */
    @Test
    void aFullDiskIsSaidInWordsAndNothingOfTheSubmissionIsKept() throws Exception {
        OwnServer server = OwnServer.of(folder);
        server.asOwner("create table ballast (words text)");
        server.asOwner(
                "create function weigh() returns trigger language plpgsql as $$ begin insert into ballast values ('more');"
                        + " return new; end $$");
        Calls.keep(Requests.penalty(contractor));
        int before = kept();
        server.asOwner("create trigger weigh after insert on decision for each row execute function weigh()");
        server.fillDiskUnder("ballast");
        try {
            assertSaysSo(untilRefused(), NOT_WRITABLE);
            assertThat(kept()).isEqualTo(before);
        } finally {
            server.asOwner("drop function weigh cascade");
            server.asOwner("drop table ballast");
        }
        assertGoesOn();
    }

    @Test
    void aDatabaseThatAnswersNobodyIsWaitedForNoLongerThanIsSet() throws Exception {
        int callers = 3 * DatabaseAwayTest.CONNECTIONS;
        try (Connection connection = DriverManager.getConnection(address, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table assessment in access exclusive mode");
            long start = System.nanoTime();
            List<Response> answers = AtOnce.run(
                    callers,
                    caller ->
                            Calls.submit(Requests.met(contractor + "-" + caller).json()));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST_ANSWER);
            answers.forEach(answer -> assertSaysSo(answer, OUT_OF_REACH, TOO_LONG));
            assertThat(answers).as("some found no connection").anyMatch(answer -> answer.asString()
                    .contains(OUT_OF_REACH));
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        }
        assertThat(IntStream.range(0, callers).map(caller -> kept(contractor + "-" + caller)))
                .containsOnly(0);
        assertGoesOn();
    }

    private void assertGoesOn() {
        Response answer = Calls.submit(Requests.met(contractor).json());
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                answer.statusCode() == 503 && System.nanoTime() < end;
                answer = Calls.submit(Requests.met(contractor).json())) {
            pause();
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** Connections of before may still be at work, or broken. */
    private Response untilRefused() {
        Response answer = Calls.submit(Requests.met(contractor).json());
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                !answer.asString().contains(NOT_WRITABLE) && System.nanoTime() < end;
                answer = Calls.submit(Requests.met(contractor).json())) {
            assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 503);
            pause();
        }
        return answer;
    }

    private static void assertSaysSo(Response answer, String... codes) {
        Refusals.problem(answer);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.jsonPath().getString("violations[0].code")).isIn((Object[]) codes);
    }

    private int kept() {
        return kept(contractor);
    }

    private static int kept(String contractor) {
        Response answer = Calls.ask(Calls.ASSESSMENTS, Map.of("contractor", contractor, "size", 500));
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                answer.statusCode() == 503 && System.nanoTime() < end;
                answer = Calls.ask(Calls.ASSESSMENTS, Map.of("contractor", contractor, "size", 500))) {
            pause();
        }
        return answer.jsonPath().getList("items").size();
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
}
