package org.plumbline.deciding.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.plumbline.deciding.Finding;
import org.plumbline.decision.Assessment;

/** One look through the ledger: counts, and decides again what it is shown, on all processors. */
final class Look implements AutoCloseable {
    private final Replaying replaying;
    private final Set<String> sound;
    private final Consumer<Finding> told;
    private final LongConsumer progress;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private long seen;
    private long decisions;
    private long replayed;
    private long findings;

    /** @param sound fingerprints of the rulebooks that can decide again */
    Look(Replaying replaying, Set<String> sound, Consumer<Finding> told, LongConsumer progress) {
        this.replaying = replaying;
        this.sound = sound;
        this.told = told;
        this.progress = progress;
    }

    void find(Finding finding) {
        findings++;
        told.accept(finding);
    }

    /** Decides these again, and tells of each that comes out otherwise. */
    void at(List<Assessment> some) {
        List<Callable<Optional<Finding>>> replays = new ArrayList<>();
        for (Assessment assessment : some) {
            decisions += assessment.decisions().size();
            if (sound.contains(assessment.rulebook())) {
                replays.add(() -> replay(assessment));
            }
        }
        try {
            for (Future<Optional<Finding>> replay : threads.invokeAll(replays)) {
                replay.get().ifPresent(this::find);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The verification was interrupted.", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        replayed += replays.size();
        seen += some.size();
        progress.accept(seen);
    }

    private Optional<Finding> replay(Assessment assessment) {
        try {
            List<Difference> differences = replaying.differences(assessment);
            return differences.isEmpty() ? Optional.empty() : Optional.of(otherwise(assessment, differences));
        } catch (NotReplayable changed) {
            return Optional.of(new Finding(
                    "assessment", assessment.id().toString(), "is not as it was decided: " + changed.getMessage()));
        }
    }

    private static Finding otherwise(Assessment assessment, List<Difference> differences) {
        return new Finding(
                "assessment",
                assessment.id().toString(),
                "comes out otherwise when it is decided again: " + differences.get(0)
                        + (differences.size() == 1 ? "" : ", and " + (differences.size() - 1) + " more"));
    }

    Verifying.Summary summary(long assessments, int rulebooks) {
        return new Verifying.Summary(assessments, decisions, replayed, rulebooks, findings);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
