package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.DatabaseForTests;
import org.plumbline.database.ServerSwitch;

/** Two packaged services on one database, which they began together. */
class TwoInstancesIT {
    private static final DatabaseForTests DATABASE = new DatabaseForTests();
    private static final int CALLERS = 8;
    private static final int RACES = 5;
    private static final int SECONDS_TO_FOLLOW = 10;
    private static final int PATIENCE_SECONDS = 60;
    private static final int TIMES_OFF = 2;

    @TempDir
    static Path folder;

    private static PackagedService one;
    private static PackagedService other;
    private static ServerSwitch database;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Map<String, String> settings = DATABASE.start();
        database = new ServerSwitch(Path.of(settings.get(DatabaseForTests.FOLDER)));
        one = new PackagedService(Files.createDirectory(folder.resolve("one")));
        other = new PackagedService(Files.createDirectory(folder.resolve("other")));
        for (PackagedService each : List.of(one, other)) {
            each.with(settings)
                    .with("plumbline.releases.second-person", "false")
                    .begin();
        }
        one.awaitReady();
        other.awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        one.close();
        other.close();
        DATABASE.stop();
    }

    @Test
    void callersOfBothWithOneKeyAtOnceHaveOneAssessmentKept() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try {
            for (int race = 0; race < RACES; race++) {
                String key = "race-" + race;
                List<Future<HttpResponse<String>>> calls = new ArrayList<>();
                for (int caller = 0; caller < CALLERS; caller++) {
                    Retried call = new Retried(caller % 2 == 0 ? one : other, key);
                    calls.add(pool.submit(call::send));
                }
                List<HttpResponse<String>> answers = new ArrayList<>();
                for (Future<HttpResponse<String>> call : calls) {
                    answers.add(call.get());
                }
                assertThat(answers).map(HttpResponse::statusCode).containsOnly(200, 201);
                assertThat(answers)
                        .filteredOn(answer -> answer.statusCode() == 201)
                        .hasSize(1);
                assertThat(answers)
                        .map(HttpResponse::body)
                        .containsOnly(answers.get(0).body());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void whatOnePublishesTheOtherDecidesByWithinSecondsAndBothSayWhichReleaseTheyRun() throws Exception {
        long before = release(other).getLong("release");
        String published = new Publishing(one).publish("two");
        assertThat(release(one).getString("fingerprint")).isEqualTo(published);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_FOLLOW);
        while (!release(other).getString("fingerprint").equals(published)) {
            assertThat(System.nanoTime()).as("seconds to follow").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(release(other).getLong("release"))
                .isEqualTo(release(one).getLong("release"))
                .isGreaterThan(before);
        String decidedBy = new JsonPath(new Retried(other, "followed").send().body()).getString("rulebook");
        assertThat(decidedBy).isEqualTo(published);
    }

    private static JsonPath release(PackagedService instance) throws IOException, InterruptedException {
        return instance.call("GET", "/api/v1/rulebook", null, 200);
    }

    @Test
    void whenOneIsKilledInABulkLoadTheOtherGoesOnAndTakesTheLoadUp() throws Exception {
        BulkLoad load = new BulkLoad();
        load.begin(one);
        load.awaitMoreThan(50);
        one.kill();
        load.awaitBroken();
        new Retried(other, "gone-on").untilKept(PATIENCE_SECONDS).mustBeKnown();
        load.sendAllAgain(other);
        JsonPath page = other.call("GET", "/api/v1/decisions?q=carts&current=false&size=1", null, 200);
        assertThat(page.getInt("total")).isEqualTo(load.sent() * load.decisions());
        one.start();
    }

    @Test
    void whoSendsAgainWhileTheDatabaseComesAndGoesHasEachSubmissionKeptOnceWithoutARestart() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<List<Retried>>> callers = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                PackagedService instance = caller % 2 == 0 ? one : other;
                String name = "caller-" + caller;
                callers.add(pool.submit(() -> sendUntilOver(instance, name, over)));
            }
            try {
                for (int time = 0; time < TIMES_OFF; time++) {
                    TimeUnit.MILLISECONDS.sleep(500);
                    database.off();
                    TimeUnit.MILLISECONDS.sleep(500);
                    assertThat(other.isReady()).isFalse();
                    database.on();
                }
            } finally {
                over.countDown();
            }
            int kept = 0;
            for (Future<List<Retried>> caller : callers) {
                for (Retried each : caller.get()) {
                    each.mustBeKnown();
                    kept++;
                }
            }
            JsonPath page = one.call(
                    "GET", "/api/v1/decisions?contractor=handcarts&standard=D1&current=false&size=1", null, 200);
            assertThat(page.getInt("total")).isEqualTo(kept).isGreaterThan(CALLERS);
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Retried> sendUntilOver(PackagedService instance, String name, CountDownLatch over)
            throws IOException, InterruptedException {
        List<Retried> kept = new ArrayList<>();
        while (over.getCount() > 0) {
            kept.add(new Retried(instance, name + "-" + kept.size(), "handcarts").untilKept(PATIENCE_SECONDS));
        }
        return kept;
    }
}
