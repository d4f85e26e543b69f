package org.plumbline.explaining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.assessing.Undecidable;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Turning;
import org.plumbline.decision.Upshot;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.evaluation.RunningEngine;
import org.plumbline.evaluation.TurningPoints;
import org.plumbline.fact.Submission;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.querying.Decisions;
import org.plumbline.request.Caller;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.Rulebooks;

/** Finds what would have changed a kept decision, under the very rulebook that made it. */
@ApplicationScoped
public class Counterfactuals {
    private final Decisions decisions;
    private final Assessments assessments;
    private final CompiledRulebooks compiled;
    private final Rulebooks rulebooks;

    Counterfactuals(Decisions decisions, Assessments assessments, CompiledRulebooks compiled, Rulebooks rulebooks) {
        this.compiled = compiled;
        this.decisions = decisions;
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    /**
     * A decision with what would have changed it.
     *
     * @param engine that decided
     * @param contract as it stood in the rulebook that decided; as it stands now where this version can't load that
     * @param turnings none where this version decides otherwise, or not
     */
    public record Reconsidered(DecisionInContext decided, Engine engine, Contract contract, List<Turning> turnings) {

        /** The decision told to people. */
        public Account account() {
            return Account.of(decided.decision(), decided.heading(), contract, turnings);
        }
    }

    /**
     * Reconsiders a decision; empty where none of this id is kept that the caller may see.
     *
     * @throws LedgerRefused if the files kept of its rulebook were changed
     * @throws Undecidable if the rulebook can't decide what was asked of it
     */
    public Optional<Reconsidered> find(Decision.Id id, Caller caller) {
        return decisions.find(id, caller).map(this::reconsidered);
    }

    private Reconsidered reconsidered(DecisionInContext decided) {
        Assessment kept = assessments.find(decided.assessment(), Caller.SERVICE).orElseThrow();
        try {
            Rulebook rulebook = compiled.of(decided.rulebook());
            return new Reconsidered(
                    decided,
                    kept.engine(),
                    rulebook.contracts().get(decided.contract()).contract(),
                    turnings(rulebook, kept, decided.decision()));
        } catch (LedgerRefused.NotCompiled refused) {
            Contract shown = rulebooks.contract(decided.contract()).orElseThrow(() -> refused);
            return new Reconsidered(decided, kept.engine(), shown, List.of());
        }
    }

    /** Of what another engine decided only where this one decides the same; else they would be those of another decision. */
    private static List<Turning> turnings(Rulebook rulebook, Assessment kept, Decision decision) {
        boolean isOurs = kept.engine().equals(RunningEngine.engine());
        try {
            Submission submission = EarlierYears.asDecided(rulebook, kept.submission());
            return isOurs || decidesSame(rulebook, submission, decision)
                    ? TurningPoints.of(rulebook, submission, decision.matter())
                    : List.of();
        } catch (EvaluationFailed defect) {
            if (isOurs) {
                throw new Undecidable(EvaluationFailed.CODE, defect);
            }
            return List.of();
        }
    }

    private static boolean decidesSame(Rulebook rulebook, Submission submission, Decision decision) {
        Upshot now = Evaluator.upshots(rulebook, submission).get(decision.matter());
        return now != null
                && now.comesToSame(new Upshot(decision.outcome(), decision.share(), decision.amount(), decision.row()));
    }
}
