package org.plumbline.assessing;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Submission;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.watching.InLog;

/**
 * Decides many submissions as if they came one after another: evaluates on all cores, keeps several in one transaction,
 * and answers none before it is durable. Each stands alone; one that is refused leaves the others as they are.
 */
@ApplicationScoped
public class BulkAssessing {
    private static final Logger LOG = Logger.getLogger(BulkAssessing.class);

    private final Assessing assessing;
    private final Assessments assessments;
    private final Privacy privacy;
    private final ExecutorService cores =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> new Thread(work, "bulk"));

    BulkAssessing(Assessing assessing, Assessments assessments, Privacy privacy) {
        this.assessing = assessing;
        this.assessments = assessments;
        this.privacy = privacy;
    }

    /** A submission, with the key that its caller names it by or null. */
    public record Request(Submission submission, IdempotencyKey key) {
        /** The key's own text, or null. */
        public String name() {
            return key == null ? null : key.key();
        }
    }

    /** What became of a request: kept, or why not; the request is null where it could not be read. */
    public record Answer(Request request, Assessments.Kept kept, RuntimeException refused) {}

    /** A request on its way: answered already, or with its assessment, or neither while it must wait for those before it. */
    public record Begun(Request request, Answer answer, Assessment identified) {
        private Assessments.Unkept unkept() {
            return new Assessments.Unkept(identified, request.key());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        cores.shutdown();
    }

    /** Begins to decide; {@code read} gives the request, or throws what refuses it. Gives the work under way. */
    public <L> List<Future<Begun>> begin(List<L> lines, Function<L, Request> read, Caller caller) {
        return lines.stream()
                .map(line -> InLog.begin(cores, () -> begun(line, read, caller)))
                .toList();
    }

    private <L> Begun begun(L line, Function<L, Request> read, Caller caller) {
        try {
            Request request = read.apply(line);
            caller.mustSee(request.submission().contractor());
            privacy.admit(request.key());
            Optional<Assessment> first =
                    request.key() == null ? Optional.empty() : assessments.answered(caller.name(), request.key());
            if (first.isPresent()) {
                return new Begun(request, new Answer(request, new Assessments.Kept(first.get(), false), null), null);
            }
            return assessing.looksBack(request.submission())
                    ? new Begun(request, null, null)
                    : new Begun(
                            request,
                            null,
                            assessing.identified(assessing.tryOut(request.submission(), caller), caller));
        } catch (RuntimeException refused) {
            return new Begun(null, new Answer(null, null, refused), null);
        }
    }

    /** Keeps what was begun; when this returns, all that is answered as kept is durable. Answers are in order. */
    public List<Answer> keep(List<Future<Begun>> batch, Caller caller) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        List<Begun> together = new ArrayList<>();
        for (Future<Begun> work : batch) {
            Begun begun = result(work);
            if (begun.identified() != null) {
                together.add(begun);
                continue;
            }
            answers.addAll(keepTogether(together));
            together.clear();
            answers.add(begun.answer() != null ? begun.answer() : alone(begun.request(), caller));
        }
        answers.addAll(keepTogether(together));
        return answers;
    }

    /** Does a piece of work for each item on all cores; gives the results in order. */
    public <T, R> List<R> onAllCores(List<T> items, Function<T, R> work) throws InterruptedException {
        List<Future<R>> under = items.stream()
                .map(item -> InLog.begin(cores, () -> work.apply(item)))
                .toList();
        List<R> results = new ArrayList<>();
        for (Future<R> each : under) {
            results.add(result(each));
        }
        return results;
    }

    private List<Answer> keepTogether(List<Begun> batch) {
        if (batch.size() > 1) {
            try {
                List<Assessments.Kept> kept =
                        assessments.keepAll(batch.stream().map(Begun::unkept).toList());
                kept.forEach(assessing::tell);
                return IntStream.range(0, kept.size())
                        .mapToObj(i -> new Answer(batch.get(i).request(), kept.get(i), null))
                        .toList();
            } catch (RuntimeException oneOfThem) {
                LOG.debugf(oneOfThem, "A batch of %d is kept one by one", batch.size());
            }
        }
        return batch.stream()
                .map(each -> answer(each.request(), () -> keepOne(each)))
                .toList();
    }

    private Assessments.Kept keepOne(Begun begun) {
        Assessments.Kept kept =
                assessments.keep(begun.identified(), begun.request().key());
        assessing.tell(kept);
        return kept;
    }

    private Answer alone(Request request, Caller caller) {
        return answer(request, () -> assessing.assess(request.submission(), caller, request.key()));
    }

    private static Answer answer(Request request, Supplier<Assessments.Kept> keeping) {
        try {
            return new Answer(request, keeping.get(), null);
        } catch (RuntimeException refused) {
            return new Answer(request, null, refused);
        }
    }

    private static <R> R result(Future<R> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        }
    }
}
