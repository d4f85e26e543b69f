package org.plumbline.querying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Changes;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.request.Caller;
import org.plumbline.rulebooks.Rulebooks;

/**
 * Says what a correction changed. Worked out from the two assessments whenever it is asked for: neither is ever
 * rewritten, so that it is always the same.
 */
@ApplicationScoped
public class Correcting {
    private final Assessments assessments;
    private final Rulebooks rulebooks;

    Correcting(Assessments assessments, Rulebooks rulebooks) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    /** What differs from the decision that this one took the place of; empty where it took none's. */
    public Optional<Changes> changes(DecisionInContext decided) {
        Assessment later =
                assessments.find(decided.assessment(), Caller.SERVICE).orElseThrow();
        return Optional.ofNullable(later.supersedes())
                .flatMap(earlier -> assessments.find(earlier, Caller.SERVICE))
                .map(earlier ->
                        Changes.between(earlier, later, decided.decision().matter(), zone(decided.contract())));
    }

    /** A contract that no rulebook in force has any more tells its days as the world does. */
    private ZoneId zone(String contract) {
        return rulebooks
                .contract(contract)
                .map(known -> known.calendar().zone())
                .orElse(ZoneOffset.UTC);
    }
}
