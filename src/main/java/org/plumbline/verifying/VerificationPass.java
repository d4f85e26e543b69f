package org.plumbline.verifying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.plumbline.decision.Assessment;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.redeciding.Difference;
import org.plumbline.redeciding.NotReplayable;
import org.plumbline.redeciding.OtherEngine;
import org.plumbline.redeciding.OtherEngines;
import org.plumbline.redeciding.Replaying;

/** One look through the ledger: counts, and decides again what it is shown, on all processors. */
final class VerificationPass implements AutoCloseable {
    private final Replaying replaying;
    private final Set<String> sound;
    private final Consumer<LedgerFault> told;
    private final LongConsumer progress;
    private final OtherEngine elsewhere;
    private final Map<Assessment.Id, CompletableFuture<OtherEngine.Verdict>> begun = new LinkedHashMap<>();
    private final Map<String, Long> notReplayed = new TreeMap<>();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private long seen;
    private long decisions;
    private long replayed;
    private long findings;

    /** @param sound fingerprints of the rulebooks that can decide again */
    VerificationPass(
            Replaying replaying,
            OtherEngines engines,
            Set<String> sound,
            Consumer<LedgerFault> told,
            LongConsumer progress) {
        this.replaying = replaying;
        this.sound = sound;
        this.told = told;
        this.progress = progress;
        this.elsewhere = engines.open();
    }

    void find(LedgerFault finding) {
        findings++;
        told.accept(finding);
    }

    /** Decides these again, and tells of each that comes out otherwise. */
    void at(List<Assessment> some) {
        List<Callable<Optional<LedgerFault>>> replays = new ArrayList<>();
        for (Assessment assessment : some) {
            decisions += assessment.decisions().size();
            if (!sound.contains(assessment.rulebook())) {
                continue;
            }
            if (OtherEngines.isOther(assessment.engine())) {
                begun.put(assessment.id(), elsewhere.decide(assessment));
            } else {
                replays.add(() -> replay(assessment));
            }
        }
        try {
            for (Future<Optional<LedgerFault>> replay : threads.invokeAll(replays)) {
                replay.get().ifPresent(this::find);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        replayed += replays.size();
        tellElsewhere(CompletableFuture::isDone);
        seen += some.size();
        progress.accept(seen);
    }

    /** Tells what other engines came to so far. */
    private void tellElsewhere(Predicate<CompletableFuture<?>> which) {
        begun.entrySet().removeIf(each -> {
            if (!which.test(each.getValue())) {
                return false;
            }
            OtherEngine.Verdict verdict = each.getValue().join();
            if (verdict.notDecided() != null) {
                notReplayed.merge(verdict.notDecided(), 1L, Long::sum);
            } else {
                replayed++;
                if (!verdict.differences().isEmpty()) {
                    find(otherwise(each.getKey(), verdict.differences()));
                }
            }
            return true;
        });
    }

    private Optional<LedgerFault> replay(Assessment assessment) {
        try {
            List<Difference> differences = replaying.differences(assessment);
            return differences.isEmpty() ? Optional.empty() : Optional.of(otherwise(assessment.id(), differences));
        } catch (NotReplayable changed) {
            return Optional.of(new LedgerFault(
                    "assessment", assessment.id().toString(), "is not as it was decided: " + changed.getMessage()));
        }
    }

    private static LedgerFault otherwise(Assessment.Id assessment, List<Difference> differences) {
        return new LedgerFault(
                "assessment",
                assessment.toString(),
                "comes out otherwise when it is decided again: " + differences.get(0)
                        + (differences.size() == 1 ? "" : ", and " + (differences.size() - 1) + " more"));
    }

    Verifying.Summary summary(long assessments, int rulebooks) {
        elsewhere.end();
        tellElsewhere(any -> true);
        return new Verifying.Summary(assessments, decisions, replayed, notReplayed, rulebooks, findings);
    }

    @Override
    public void close() {
        elsewhere.close();
        threads.shutdownNow();
    }
}
