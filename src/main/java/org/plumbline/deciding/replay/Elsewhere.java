package org.plumbline.deciding.replay;

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
import org.plumbline.deciding.child.Child;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Engine;

/** Decides assessments of other engines again, each by its own engine and rulebook; a few processes are open at a time. */
final class Elsewhere implements AutoCloseable {
    private static final int MOST_OPEN = 2;

    private final OtherEngines engines;
    private final KeptForm form;
    private final Map<Decider, Open> open = new LinkedHashMap<>(MOST_OPEN + 1, 1, true);

    Elsewhere(OtherEngines engines, KeptForm form) {
        this.engines = engines;
        this.form = form;
    }

    private record Decider(Engine engine, String rulebook) {}

    private record Open(Child child, Path files) {}

    /**
     * What came of deciding again.
     *
     * @param notDecided why it was not, as what follows "not decided again, "; null where it was
     * @param differences empty if there are none, or it was not decided
     */
    record Verdict(String notDecided, List<Difference> differences) {
        static Verdict none(Engine engine, String why) {
            return new Verdict("engine " + engine + " " + why, List.of());
        }
    }

    /** Begins to decide an assessment again. It may wait until others follow or {@link #end} says that none does. */
    CompletableFuture<Verdict> decide(Assessment kept) {
        Engine engine = kept.engine();
        Optional<Path> jar = engines.installed(engine);
        if (jar.isEmpty()) {
            return done(Verdict.none(engine, "is not installed"));
        }
        if (engine.equals(Engine.BEFORE_NAMED) && !kept.submission().earlier().isEmpty()) {
            return done(Verdict.none(engine, "can't be told the earlier years that were looked back to"));
        }
        return child(jar.get(), new Decider(engine, kept.rulebook()))
                .ask(form.request(kept))
                .handle((line, failed) -> failed == null ? verdict(kept, line) : failed(engine, failed));
    }

    private static CompletableFuture<Verdict> done(Verdict verdict) {
        return CompletableFuture.completedFuture(verdict);
    }

    private Verdict verdict(Assessment kept, String line) {
        KeptForm.Answered answered = form.answered(kept, line);
        return answered.engine().equals(kept.engine())
                ? new Verdict(null, answered.differences())
                : Verdict.none(kept.engine(), "is not installed, but " + answered.engine() + " in its place");
    }

    private static Verdict failed(Engine engine, Throwable failed) {
        Throwable why = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (why instanceof Child.Ended ended) {
            return Verdict.none(engine, "gave no answer and ended with exit code " + ended.code());
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
    void noMore() {
        open.values().forEach(each -> each.child().endInput());
    }

    /** Nothing more is to be decided: what was asked is answered when this returns. */
    void end() {
        noMore();
        open.values().forEach(Elsewhere::end);
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
