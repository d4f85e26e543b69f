package org.plumbline.deciding.replay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.plumbline.deciding.DecisionQuery;
import org.plumbline.deciding.InLog;
import org.plumbline.decision.Assessment;

/** One replay under way: goes through its selection, some assessments at a time, each decided once. */
final class ReplayJob {
    private static final int READ_AT_ONCE = 64;

    private final KeptReplay.Asked asked;
    private final DecisionQuery query;
    private final Selections selections;
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
     * Replays all. While the cores decide some, the next are read.
     *
     * @param goesOn asked now and then; stops where it says no
     * @return empty if it was stopped before its end
     */
    Optional<ReplayResult> run(Redeciding redeciding, ExecutorService cores, BooleanSupplier goesOn)
            throws InterruptedException {
        ReplayTotals totals = new ReplayTotals(query.moneyOf());
        List<Future<Redeciding.Redecided>> deciding = List.of();
        List<Selection> some = after(null);
        while (!stopped && !some.isEmpty()) {
            List<Future<Redeciding.Redecided>> begun = some.stream()
                    .map(each -> InLog.begin(cores, () -> stopped ? null : redeciding.of(each)))
                    .toList();
            collect(deciding, totals);
            deciding = begun;
            stopped = stopped || !goesOn.getAsBoolean();
            some = stopped ? List.of() : after(some.get(some.size() - 1).assessment());
        }
        collect(deciding, totals);
        return stopped ? Optional.empty() : Optional.of(totals.result());
    }

    private List<Selection> after(Assessment.Id last) {
        return selections.next(query, asked.at(), last, READ_AT_ONCE);
    }

    private void collect(List<Future<Redeciding.Redecided>> deciding, ReplayTotals totals) throws InterruptedException {
        for (Future<Redeciding.Redecided> each : deciding) {
            try {
                Redeciding.Redecided redecided = each.get();
                if (redecided != null) {
                    totals.add(redecided);
                    done.addAndGet(redecided.decisions().size());
                }
            } catch (ExecutionException failed) {
                stopped = true;
                throw new IllegalStateException(failed.getCause());
            }
        }
    }
}
