package org.plumbline.replaying;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.DecidedBy;
import org.plumbline.querying.DecisionQuery;
import org.plumbline.redeciding.OtherEngine;
import org.plumbline.redeciding.OtherEngines;
import org.plumbline.redeciding.Redeciding;
import org.plumbline.redeciding.Selection;
import org.plumbline.redeciding.Selections;
import org.plumbline.watching.InLog;

/** One replay under way: goes through its selection, some assessments at a time, each decided once. */
final class ReplayJob {
    private static final int READ_AT_ONCE = 64;
    private static final int LOOKED_EVERY_MILLIS = 500;

    private final KeptReplay.Asked asked;
    private final DecisionQuery query;
    private final Selections selections;
    private final Queue<CompletableFuture<Redeciding.Redecided>> others = new ArrayDeque<>();
    private final AtomicLong done = new AtomicLong();
    private final long total;
    private volatile boolean stopped;

    ReplayJob(KeptReplay.Asked asked, DecisionQuery query, Selections selections) {
        this.asked = asked;
        this.query = query;
        this.selections = selections;
        this.total = selections.size(query);
    }

    KeptReplay.Asked asked() {
        return asked;
    }

    BulkReplaying.Progress progress() {
        return new BulkReplaying.Progress(done.get(), total);
    }

    /** What is being decided is decided to its end, and nothing after it. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Replays all. While the cores decide some, the next are read; other engines decide beside.
     *
     * @param elsewhere where what another engine decided is decided again, if each is by its own
     * @param goesOn asked now and then; stops where it says no
     * @return empty if it was stopped before its end
     */
    Optional<ReplayResult> run(
            Redeciding redeciding, OtherEngine elsewhere, ExecutorService cores, BooleanSupplier goesOn)
            throws InterruptedException {
        ReplayTotals totals = new ReplayTotals(query.filter().moneyOf());
        List<Future<Redeciding.Redecided>> deciding = List.of();
        List<Selection> some = after(null);
        while (!stopped && !some.isEmpty()) {
            List<Future<Redeciding.Redecided>> begun = new ArrayList<>();
            for (Selection each : some) {
                if (isOthers(each)) {
                    others.add(redeciding.of(each, elsewhere));
                } else {
                    begun.add(InLog.begin(cores, () -> stopped ? null : redeciding.of(each)));
                }
            }
            collect(deciding, totals);
            deciding = begun;
            collectOthers(totals);
            stopped = stopped || !goesOn.getAsBoolean();
            some = stopped ? List.of() : after(some.get(some.size() - 1).assessment());
        }
        collect(deciding, totals);
        elsewhere.noMore();
        awaitOthers(totals, goesOn);
        return stopped ? Optional.empty() : Optional.of(totals.result());
    }

    private boolean isOthers(Selection selection) {
        return asked.engine() == DecidedBy.RECORD && OtherEngines.isOther(selection.engine());
    }

    private List<Selection> after(Assessment.Id last) {
        return selections.next(query, asked.at(), last, READ_AT_ONCE);
    }

    private void collect(List<Future<Redeciding.Redecided>> deciding, ReplayTotals totals) throws InterruptedException {
        for (Future<Redeciding.Redecided> each : deciding) {
            collect(each, totals);
        }
    }

    private void collect(Future<Redeciding.Redecided> each, ReplayTotals totals) throws InterruptedException {
        try {
            Redeciding.Redecided redecided = each.get();
            if (redecided != null) {
                totals.add(redecided);
                done.addAndGet(redecided.selection().decisions().size());
            }
        } catch (ExecutionException failed) {
            stopped = true;
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** What other engines have decided so far. */
    private void collectOthers(ReplayTotals totals) throws InterruptedException {
        while (!others.isEmpty() && others.peek().isDone()) {
            collect(others.remove(), totals);
        }
    }

    private void awaitOthers(ReplayTotals totals, BooleanSupplier goesOn) throws InterruptedException {
        while (!stopped && !others.isEmpty()) {
            CompletableFuture.allOf(others.peek())
                    .completeOnTimeout(null, LOOKED_EVERY_MILLIS, TimeUnit.MILLISECONDS)
                    .exceptionally(failed -> null)
                    .join();
            collectOthers(totals);
            stopped = stopped || !goesOn.getAsBoolean();
        }
    }
}
