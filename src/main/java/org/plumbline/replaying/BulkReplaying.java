package org.plumbline.replaying;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.plumbline.assessing.KeptFinals;
import org.plumbline.fact.DecidedBy;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.fact.With;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.querying.Decisions;
import org.plumbline.redeciding.NotReplayable;
import org.plumbline.redeciding.OtherEngine;
import org.plumbline.redeciding.OtherEngines;
import org.plumbline.redeciding.Redeciding;
import org.plumbline.redeciding.Selections;
import org.plumbline.replaying.KeptReplay.Status;
import org.plumbline.request.RequestRefused;
import org.plumbline.request.WhenCertain;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.settings.Settings;
import org.plumbline.watching.InLog;
import org.plumbline.watching.Watch;

/**
 * Decides many kept decisions again under another rulebook, edition or reading, in the background: one replay at a time,
 * on all cores. Keeps what was asked and what came of it, and changes nothing that was decided.
 */
@ApplicationScoped
public class BulkReplaying {
    private static final Logger LOG = Logger.getLogger(BulkReplaying.class);
    private static final int LONGEST_STOP_SECONDS = 30;

    private final Rulebooks rulebooks;
    private final KeptRulebooks keptRulebooks;
    private final CompiledRulebooks compiled;
    private final Selections selections;
    private final Replays replays;
    private final KeptFinals finals;
    private final OtherEngines engines;
    private final Clock clock;
    private final Watch watch;
    private final int most;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final Map<KeptReplay.Id, ReplayJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService queue = Executors.newSingleThreadExecutor(work -> new Thread(work, "replays"));
    private final ExecutorService cores = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(), work -> new Thread(work, "replay"));

    BulkReplaying(
            Rulebooks rulebooks,
            KeptRulebooks keptRulebooks,
            CompiledRulebooks compiled,
            Selections selections,
            Replays replays,
            KeptFinals finals,
            OtherEngines engines,
            Clock clock,
            Watch watch,
            Settings settings) {
        this.rulebooks = rulebooks;
        this.keptRulebooks = keptRulebooks;
        this.compiled = compiled;
        this.selections = selections;
        this.replays = replays;
        this.finals = finals;
        this.engines = engines;
        this.clock = clock;
        this.watch = watch;
        this.most = settings.replays().most();
    }

    /**
     * What to replay.
     *
     * @param filter as the caller stated it
     * @param query the same, understood
     * @param rulebook fingerprint; null for the one in force
     * @param with the edition and the readings to decide under, where they are not those of each decision
     */
    public record Order(
            Map<String, String> filter, DecisionQuery query, String rulebook, With with, DecidedBy engine) {}

    /**
     * How far a replay is.
     *
     * @param done decisions replayed
     * @param total decisions selected, as they were counted when it was asked for
     */
    public record Progress(long done, long total) {}

    /** So many replays wait or run already that no other is taken. */
    public static final class TooManyWait extends RequestRefused {
        private TooManyWait(int most) {
            super(
                    Kind.TOO_MANY,
                    "Too many replays",
                    "LE-009",
                    most + " replays wait or run already; ask again when one of them is over, or cancel one.");
        }
    }

    void start(@Observes StartupEvent event) {
        watch.replays(
                this::waiting,
                Stream.of(Status.values())
                        .filter(Status::isOver)
                        .map(Status::name)
                        .toList());
    }

    /** On shutdown: what is under way stops, and counts as interrupted. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        jobs.values().forEach(ReplayJob::stop);
        queue.shutdown();
        if (!queue.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A replay does not stop");
        }
        cores.shutdown();
    }

    /**
     * Keeps that a replay was asked for, and lets it wait for its turn.
     *
     * @throws SubmissionRefused unacceptable: a rulebook that is not kept, a contract or a reading that it does not have
     * @throws NotReplayable if the rulebook can't decide any more
     * @throws Decisions.TooMany if a word of the query is found in too many contractors
     * @throws TooManyWait if too many wait already
     */
    public synchronized KeptReplay ask(Order order, String caller) {
        String fingerprint = order.rulebook() == null ? rulebooks.fingerprint() : order.rulebook();
        Redeciding.refuseUnknown(rulebook(fingerprint), order.with());
        if (waiting() >= most) {
            throw new TooManyWait(most);
        }
        KeptReplay.Asked asked = new KeptReplay.Asked(
                new KeptReplay.Id(ids.generate()),
                now(),
                caller,
                order.filter(),
                fingerprint,
                order.with(),
                order.engine());
        ReplayJob job = new ReplayJob(asked, order.query(), selections);
        keep(asked);
        jobs.put(asked.id(), job);
        WhenCertain.run(() -> queue.execute(() -> run(job)), () -> forget(asked.id()));
        return new KeptReplay(asked, Status.QUEUED, null, null);
    }

    /** How many wait or run in this instance. */
    public long waiting() {
        return jobs.values().stream().filter(job -> !job.isStopped()).count();
    }

    private void keep(KeptReplay.Asked asked) {
        try {
            replays.ask(asked);
        } catch (RuntimeException unkept) {
            replays.letGo(asked.id());
            throw unkept;
        }
    }

    private Rulebook rulebook(String fingerprint) {
        if (rulebooks.deciding(fingerprint).isEmpty() && !keptRulebooks.has(fingerprint)) {
            throw SubmissionRefused.unacceptable(List.of(new Violation(
                    "/rulebook",
                    "LE-008",
                    "No rulebook '" + fingerprint + "' is kept; name the 'rulebook' of a decision, or leave it out for"
                            + " the one in force.")));
        }
        try {
            return compiled.of(fingerprint);
        } catch (LedgerRefused refused) {
            throw new NotReplayable("Nothing can be decided under this rulebook: " + refused.getMessage(), refused);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void run(ReplayJob job) {
        KeptReplay.Asked asked = job.asked();
        try (InLog replay = InLog.replay(asked.id().toString());
                InLog release = InLog.release(asked.rulebook())) {
            run(job, asked);
        }
    }

    private void run(ReplayJob job, KeptReplay.Asked asked) {
        try {
            if (!job.isStopped() && replays.goesOn(asked.id())) {
                replays.begin(asked.id(), now());
                Redeciding redeciding = new Redeciding(compiled.of(asked.rulebook()), asked.with(), finals);
                try (OtherEngine elsewhere = engines.open()) {
                    job.run(redeciding, elsewhere, cores, () -> replays.goesOn(asked.id()))
                            .ifPresent(result -> end(asked.id(), Status.DONE, null, result));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The replay %s failed", asked.id());
            end(
                    asked.id(),
                    Status.FAILED,
                    "Something could not be read or decided; the log of the service says what under the replay's id, and"
                            + " the command verify whether the ledger is as it was kept.",
                    null);
        } finally {
            forget(asked.id());
        }
    }

    private void forget(KeptReplay.Id id) {
        jobs.remove(id);
        replays.letGo(id);
    }

    private void end(KeptReplay.Id id, Status status, String reason, ReplayResult result) {
        replays.end(id, new KeptReplay.End(status, now(), reason, result));
        watch.replayed(
                status.name(),
                result == null ? 0 : result.all().changed() + result.all().undecided());
    }

    /** Stops a replay that waits or runs; one that is over stays as it is. Empty where there is none of this id. */
    public Optional<KeptReplay> cancel(KeptReplay.Id id) {
        if (replays.find(id).filter(found -> !found.status().isOver()).isPresent()) {
            end(id, Status.CANCELLED, null, null);
            Optional.ofNullable(jobs.get(id)).ifPresent(ReplayJob::stop);
        }
        return replays.find(id);
    }

    /** How far a replay is that this instance of the service has; empty for any other. */
    public Optional<Progress> progress(KeptReplay.Id id) {
        return Optional.ofNullable(jobs.get(id)).map(ReplayJob::progress);
    }
}
