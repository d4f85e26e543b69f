package org.plumbline.redeciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.plumbline.assessing.Assessments;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.querying.Decisions;
import org.plumbline.request.Caller;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.settings.Settings;

/** Decides kept submissions again under the very rulebook that decided them, by the very engine. Keeps nothing. */
@ApplicationScoped
public class Replaying {
    private static final String DECISIONS = "/decisions/";

    private final Assessments assessments;
    private final Decisions decisions;
    private final CompiledRulebooks rulebooks;
    private final OtherEngines engines;
    private final KeptForm form;
    private final Settings settings;

    Replaying(
            Assessments assessments,
            Decisions decisions,
            CompiledRulebooks rulebooks,
            OtherEngines engines,
            KeptForm form,
            Settings settings) {
        this.engines = engines;
        this.settings = settings;
        this.assessments = assessments;
        this.decisions = decisions;
        this.rulebooks = rulebooks;
        this.form = form;
    }

    /**
     * What came of deciding a decision again.
     *
     * @param differences of the decision, and of the settlement and obligations of its assessment; empty if none
     */
    public record Replay(
            Decision.Id decision, Assessment.Id assessment, String rulebook, List<Difference> differences) {}

    /**
     * Decides the assessment of a decision again.
     *
     * @return empty if no such decision is kept that the caller may see
     * @throws NotReplayable if it can't be decided again
     */
    public Optional<Replay> replay(Decision.Id id, Caller caller) {
        return decisions.find(id, caller).map(found -> {
            Assessment kept =
                    assessments.find(found.assessment(), Caller.SERVICE).orElseThrow();
            int place = IntStream.range(0, kept.decisions().size())
                    .filter(i -> kept.decisions().get(i).id().equals(id))
                    .findFirst()
                    .orElseThrow();
            List<Difference> differences = (OtherEngines.isOther(kept.engine()) ? elsewhere(kept) : differences(kept))
                    .stream()
                            .filter(each -> !each.pointer().startsWith(DECISIONS)
                                    || (each.pointer() + "/").startsWith(DECISIONS + place + "/"))
                            .toList();
            return new Replay(id, kept.id(), kept.rulebook(), differences);
        });
    }

    private List<Difference> elsewhere(Assessment kept) {
        try (OtherEngine elsewhere = engines.open()) {
            CompletableFuture<OtherEngine.Verdict> begun = elsewhere.decide(kept);
            elsewhere.noMore();
            OtherEngine.Verdict verdict = begun.get(settings.engines().longest().toMillis(), TimeUnit.MILLISECONDS);
            if (verdict.notDecided() != null) {
                throw new NotReplayable(
                        "The assessment " + kept.id() + " is not decided again: " + verdict.notDecided() + ".", null);
            }
            return verdict.differences();
        } catch (TimeoutException endless) {
            throw new NotReplayable(
                    "The assessment " + kept.id() + " was not decided again within "
                            + settings.engines().longest().toSeconds() + " seconds.",
                    null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /**
     * Decides an assessment of this engine again and says where it comes out otherwise.
     *
     * @throws NotReplayable if it can't be decided again
     */
    public List<Difference> differences(Assessment kept) {
        return form.differences(kept, again(kept));
    }

    private Assessment again(Assessment kept) {
        try {
            Rulebook rulebook = rulebooks.of(kept.rulebook());
            return Evaluator.evaluate(rulebook, EarlierYears.asDecided(rulebook, kept.submission()))
                    .assessment();
        } catch (LedgerRefused | SubmissionRefused | EvaluationFailed refused) {
            throw new NotReplayable(
                    "The assessment " + kept.id() + " can't be decided again: " + refused.getMessage(), refused);
        }
    }
}
