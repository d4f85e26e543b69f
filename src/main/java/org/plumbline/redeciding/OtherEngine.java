package org.plumbline.redeciding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Engine;
import org.plumbline.fact.Submission;
import org.plumbline.sandbox.Child;

/**
 * Decides by other engines than the running one, each under the rulebook that is asked for; a few processes are open at a
 * time. For one thread.
 */
public final class OtherEngine implements AutoCloseable {
    private static final int MOST_OPEN = 2;

    private final OtherEngines engines;
    private final KeptForm form;
    private final Map<Decider, Open> open = new LinkedHashMap<>(MOST_OPEN + 1, 1, true);

    OtherEngine(OtherEngines engines, KeptForm form) {
        this.engines = engines;
        this.form = form;
    }

    private record Decider(Engine engine, String rulebook) {}

    private record Open(Child child, Path files) {}

    /**
     * What came of deciding by an engine.
     *
     * @param notDecided why nothing did, as what follows "not decided again, "; null where the engine answered
     * @param told null where it did not
     */
    record Answer(String notDecided, KeptForm.Told told) {
        private static Answer none(Engine engine, String why) {
            return new Answer("engine " + engine + " " + why, null);
        }
    }

    /**
     * What came of deciding an assessment again.
     *
     * @param notDecided as of an {@link Answer}
     * @param differences empty if there are none, or it was not decided
     */
    public record Verdict(String notDecided, List<Difference> differences) {}

    /** Begins to decide an assessment again, under its rulebook by its engine. It may wait as {@link #ask} does. */
    public CompletableFuture<Verdict> decide(Assessment kept) {
        return ask(kept.engine(), kept.rulebook(), kept.submission())
                .thenApply(answer -> new Verdict(
                        answer.notDecided(),
                        answer.told() == null ? List.of() : answer.told().differences(kept)));
    }

    /** Begins to decide a submission. It may wait until others follow or {@link #noMore} says that none does. */
    CompletableFuture<Answer> ask(Engine engine, String rulebook, Submission submission) {
        Optional<Path> jar = engines.installed(engine);
        if (jar.isEmpty()) {
            return CompletableFuture.completedFuture(Answer.none(engine, "is not installed"));
        }
        if (engine.equals(Engine.BEFORE_NAMED) && !submission.earlier().isEmpty()) {
            return CompletableFuture.completedFuture(
                    Answer.none(engine, "can't be told the earlier years that were looked back to"));
        }
        return child(jar.get(), new Decider(engine, rulebook))
                .ask(form.request(submission))
                .handle((line, failed) -> failed == null ? answer(engine, line) : failed(engine, failed));
    }

    private Answer answer(Engine engine, String line) {
        KeptForm.Told told = form.told(line);
        return told.engine()
                .filter(other -> !other.equals(engine))
                .map(other -> Answer.none(engine, "is not installed, but " + other + " in its place"))
                .orElseGet(() -> new Answer(null, told));
    }

    private static Answer failed(Engine engine, Throwable failed) {
        Throwable why = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (why instanceof Child.Ended ended) {
            return Answer.none(
                    engine,
                    "gave no answer and ended with exit code " + ended.code()
                            + ", as where it can't read a rulebook that is newer than itself");
        }
        throw new IllegalStateException(why);
    }

    private Child child(Path jar, Decider decider) {
        Open known = open.get(decider);
        if (known == null) {
            if (open.size() == MOST_OPEN) {
                end(open.remove(open.keySet().iterator().next()));
            }
            Path files = folder();
            known = new Open(engines.start(jar, decider.engine(), decider.rulebook(), files), files);
            open.put(decider, known);
        }
        return known.child();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("plumbline-engine-");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing more is to be decided. */
    public void noMore() {
        open.values().forEach(each -> each.child().endInput());
    }

    /** Nothing more is to be decided: what was asked is answered when this returns. */
    public void end() {
        noMore();
        open.values().forEach(OtherEngine::end);
        open.clear();
    }

    private static void end(Open ending) {
        ending.child().endInput();
        ending.child().awaitEnd();
        delete(ending.files());
    }

    @Override
    public void close() {
        open.values().forEach(each -> {
            each.child().close();
            delete(each.files());
        });
        open.clear();
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
