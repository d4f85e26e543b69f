package org.plumbline.explaining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.cases.CaseWriter;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.querying.Decisions;
import org.plumbline.request.Caller;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.CompiledRulebooks;

/** Makes a regression case of a kept decision. */
@ApplicationScoped
public class Pinning {
    private final Decisions decisions;
    private final Assessments assessments;
    private final CompiledRulebooks rulebooks;
    private final Privacy privacy;

    Pinning(Decisions decisions, Assessments assessments, CompiledRulebooks rulebooks, Privacy privacy) {
        this.decisions = decisions;
        this.assessments = assessments;
        this.rulebooks = rulebooks;
        this.privacy = privacy;
    }

    /**
     * The case file that pins a decision, without what in its texts looks like personal data; empty where none of this
     * id is kept that the caller may see.
     *
     * @param anonymous whether the contractor and free texts are left out
     * @throws LedgerRefused if the files kept of its rulebook were changed
     */
    public Optional<String> find(Decision.Id id, boolean anonymous, Caller caller) {
        return decisions.find(id, caller).map(decided -> {
            Rulebook rulebook = rulebooks.of(decided.rulebook());
            return CaseWriter.write(
                    rulebook,
                    EarlierYears.asDecided(
                            rulebook,
                            assessments
                                    .find(decided.assessment(), Caller.SERVICE)
                                    .orElseThrow()
                                    .submission()),
                    decided.decision(),
                    anonymous,
                    privacy::masked);
        });
    }
}
