package org.plumbline.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.assessing.KeptFinals;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.DecidedBy;
import org.plumbline.fact.With;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.DecisionQueryReader;
import org.plumbline.redeciding.OtherEngine;
import org.plumbline.redeciding.OtherEngines;
import org.plumbline.redeciding.Redeciding;
import org.plumbline.redeciding.Selection;
import org.plumbline.redeciding.Selections;
import org.plumbline.replaying.KeptReplay.Status;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.settings.Settings;
import org.plumbline.watching.Watch;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/** Replays that end otherwise than done, on the real ledger: their selection goes on for ever. */
@QuarkusTest
class BulkReplayingTest {
    private static final With NOTHING_ELSE = new With(null, Map.of());
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Inject
    Rulebooks rulebooks;

    @Inject
    KeptRulebooks keptRulebooks;

    @Inject
    CompiledRulebooks compiled;

    @Inject
    Selections selections;

    @Inject
    Replays replays;

    @Inject
    KeptFinals finals;

    @Inject
    OtherEngines engines;

    @Inject
    Clock clock;

    @Inject
    Watch watch;

    @Inject
    Settings settings;

    private final String contractor = Requests.newContractor();
    private BulkReplaying replaying;

    /** The same assessment again and again, as often as is asked for. */
    private class Endless implements Selections {
        @Override
        public long size(DecisionQuery query) {
            return Long.MAX_VALUE;
        }

        @Override
        public List<Selection> next(DecisionQuery query, Instant asOf, Assessment.Id after, int most) {
            return Collections.nCopies(
                    most, selections.next(query, asOf, null, 1).get(0));
        }
    }

    @BeforeEach
    void keepAYear() {
        Calls.keep(Requests.penalty(contractor));
        replaying = over(new Endless());
    }

    @AfterEach
    void stop() throws InterruptedException {
        replaying.stop(null);
    }

    private BulkReplaying over(Selections selected) {
        return new BulkReplaying(
                rulebooks, keptRulebooks, compiled, selected, replays, finals, engines, clock, watch, settings);
    }

    @Test
    void oneThatRunsIsCancelledAndTheNextHasItsTurn() {
        KeptReplay.Id first = ask();
        KeptReplay.Id second = ask();
        waitUntil(() -> progress(first) > 0);
        assertThat(status(first)).isEqualTo(Status.RUNNING);
        assertThat(status(second)).isEqualTo(Status.QUEUED);
        assertThat(replaying.cancel(first).orElseThrow().status()).isEqualTo(Status.CANCELLED);
        waitUntil(() -> progress(second) > 0);
        assertThat(status(second)).isEqualTo(Status.RUNNING);
        assertThat(replaying.progress(first)).isEmpty();
        KeptReplay cancelled = replaying.cancel(first).orElseThrow();
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(cancelled.end().result()).isNull();
    }

    @Test
    void nothingIsDecidedAnyMoreAfterTheAssessmentsBeingDecided() throws InterruptedException {
        ExecutorService cores = Executors.newFixedThreadPool(2);
        try (OtherEngine elsewhere = engines.open()) {
            ReplayJob job = new ReplayJob(asked(), query(), new Endless());
            assertThat(job.run(new Redeciding(rulebooks.newest(), NOTHING_ELSE, finals), elsewhere, cores, () -> false))
                    .isEmpty();
            long each = selections
                    .next(query(), clock.instant(), null, 1)
                    .get(0)
                    .decisions()
                    .size();
            assertThat(job.progress().done()).isLessThan(32 * each);
        } finally {
            cores.shutdown();
        }
    }

    @Test
    void aServiceThatStopsLeavesThemInterrupted() throws InterruptedException {
        KeptReplay.Id running = ask();
        KeptReplay.Id waiting = ask();
        waitUntil(() -> progress(running) > 0);
        replaying.stop(null);
        assertThat(status(running)).isEqualTo(Status.INTERRUPTED);
        assertThat(status(waiting)).isEqualTo(Status.INTERRUPTED);
        assertThat(replaying.cancel(running).orElseThrow().status()).isEqualTo(Status.INTERRUPTED);
    }

    @Test
    void noMoreAreTakenThanMayWaitUntilOneOfThemIsCancelled() {
        List<KeptReplay.Id> asked = new ArrayList<>();
        for (int i = 0; i < settings.replays().most(); i++) {
            asked.add(ask());
        }
        assertThatThrownBy(this::ask).isInstanceOf(BulkReplaying.TooManyWait.class);
        replaying.cancel(asked.get(asked.size() - 1));
        assertThat(status(ask())).isEqualTo(Status.QUEUED);
    }

    @Test
    void oneWhoseSelectionCannotBeReadHasFailedAndSaysSo() throws InterruptedException {
        replaying.stop(null);
        replaying = over(new Endless() {
            @Override
            public List<Selection> next(DecisionQuery query, Instant asOf, Assessment.Id after, int most) {
                throw new IllegalStateException("a row can't be read");
            }
        });
        KeptReplay.Id failing = ask();
        waitUntil(() -> status(failing).isOver());
        assertThat(status(failing)).isEqualTo(Status.FAILED);
        assertThat(replays.find(failing).orElseThrow().end().reason())
                .contains("verify")
                .doesNotContain("Exception");
    }

    private KeptReplay.Id ask() {
        return replaying
                .ask(
                        new BulkReplaying.Order(
                                Map.of("contractor", contractor), query(), null, NOTHING_ELSE, DecidedBy.RECORD),
                        "anyone")
                .asked()
                .id();
    }

    private KeptReplay.Asked asked() {
        return new KeptReplay.Asked(
                null, clock.instant(), "anyone", Map.of(), rulebooks.fingerprint(), NOTHING_ELSE, DecidedBy.RECORD);
    }

    private DecisionQuery query() {
        return DecisionQueryReader.read(Map.of("contractor", contractor), Caller.SERVICE);
    }

    private long progress(KeptReplay.Id id) {
        return replaying.progress(id).map(BulkReplaying.Progress::done).orElse(0L);
    }

    private Status status(KeptReplay.Id id) {
        return replays.find(id).orElseThrow().status();
    }

    private static void waitUntil(BooleanSupplier so) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
