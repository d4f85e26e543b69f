package org.plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.database.OwnServer;

/** The packaged service and its own database are killed in the middle of their work. */
class KilledServiceIT {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int LONGEST_LIFE_MILLIS = 800;
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    static Path folder;

    private static PackagedService service;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        service = new PackagedService(folder).start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        service.close();
        OwnServer.of(service.database()).stopIfLeftBehind();
    }

    @Test
    void everyAnsweredAssessmentOfABulkLoadIsThereWholeAndNoneTwiceHoweverOftenTheServiceIsKilled() throws Exception {
        long seed = Seed.of();
        System.out.println("killed " + KILLS + " times, -Dseed=" + seed);
        Random random = new Random(seed);
        BulkLoad load = new BulkLoad();
        for (int kill = 1; kill <= KILLS; kill++) {
            int before = load.answered();
            load.begin(service);
            load.awaitMoreThan(before);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            service.kill();
            load.awaitBroken();
            assertThat(load.answered()).isGreaterThan(before);
            service.start();
        }
        // Each line again, answered or not: those that were kept are told as they were told first.
        load.sendAllAgain(service);
        int kept = load.sent();
        JsonPath page = service.call("GET", "/api/v1/decisions?q=carts&current=false&size=1", null, 200);
        assertThat(page.getInt("total")).isEqualTo(kept * load.decisions());
        service.stop();
        PackagedService.Ended verified = service.run("verify");
        assertThat(verified.said()).endsWith("; findings: 0\n");
        assertThat(verified.code()).isZero();
        service.start();
    }

    @Test
    void aKilledDatabaseComesBackByItselfAndTheServiceSaysSoMeanwhile() throws Exception {
        for (OwnServer.Victim victim : OwnServer.Victim.values()) {
            Retried before = new Retried(service, "before-" + victim).untilKept(PATIENCE_SECONDS);
            OwnServer.of(service.database()).kill(victim);
            Retried after = new Retried(service, "after-" + victim).untilKept(PATIENCE_SECONDS);
            before.mustBeKnown();
            after.mustBeKnown();
            assertThat(service.isReady()).isTrue();
        }
    }

    @Test
    void aLedgerThatANewerPlumblineHasMovedOnIsRefusedInOneLineAndLeftAlone() throws Exception {
        OwnServer.of(service.database())
                .asOwner("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'from the future', 'SQL', 'V999__future.sql', 'owner', 1, true)");
        service.stop();
        try {
            for (String[] words : new String[][] {{}, {"verify"}}) {
                PackagedService.Ended refused = service.run(words);
                assertThat(refused.code()).isEqualTo(1);
                assertThat(refused.said())
                        .contains("newer Plumbline", "version 999", "backup")
                        .doesNotContain("\tat ", "Exception");
            }
        } finally {
            OwnServer.of(service.database()).asOwner("delete from flyway_schema_history where installed_rank = 999");
            service.start();
        }
    }

    @Test
    void dataOfAnotherPostgreSqlAndAPortThatIsTakenAreRefusedInOneLine() throws Exception {
        PackagedService second = new PackagedService(Files.createDirectory(folder.resolve("second")));
        Path data = OwnServer.of(second.database()).pretendToBeOfVersion("16");
        PackagedService.Ended foreign = second.run();
        assertThat(foreign.said())
                .hasLineCount(1)
                .startsWith("Plumbline did not start. The database in " + data + " was written by PostgreSQL 16");
        assertThat(foreign.code()).isEqualTo(1);

        second.with("quarkus.http.port", Integer.toString(service.port()));
        PackagedService.Ended taken = second.run();
        assertThat(taken.said())
                .hasLineCount(1)
                .startsWith("Plumbline did not start. Port " + service.port() + " of 127.0.0.1 cannot be had");
        assertThat(taken.code()).isEqualTo(1);
    }
}
