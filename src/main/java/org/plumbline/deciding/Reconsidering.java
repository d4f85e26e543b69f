package org.plumbline.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.plumbline.access.Caller;
import org.plumbline.contract.Contract;
import org.plumbline.deciding.release.CompiledRulebooks;
import org.plumbline.decision.Account;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Turning;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.TurningPoints;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.Rulebook;

/** Finds what would have changed a kept decision, under the very rulebook that made it. */
@ApplicationScoped
public class Reconsidering {
    private final Decisions decisions;
    private final Assessments assessments;
    private final CompiledRulebooks rulebooks;

    Reconsidering(Decisions decisions, Assessments assessments, CompiledRulebooks rulebooks) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    /**
     * A decision with what would have changed it.
     *
     * @param contract as it stood in the rulebook that decided
     */
    public record Reconsidered(DecisionInContext decided, Contract contract, List<Turning> turnings) {

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
        Rulebook rulebook = rulebooks.of(decided.rulebook());
        Submission submission = EarlierYears.asDecided(
                rulebook,
                assessments
                        .find(decided.assessment(), Caller.SERVICE)
                        .orElseThrow()
                        .submission());
        try {
            return new Reconsidered(
                    decided,
                    rulebook.contracts().get(decided.contract()).contract(),
                    TurningPoints.of(rulebook, submission, decided.decision().matter()));
        } catch (EvaluationFailed defect) {
            throw new Undecidable(EvaluationFailed.CODE, defect);
        }
    }
}
