package org.plumbline.querying;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.plumbline.decision.Changes;
import org.plumbline.ledger.DecisionInContext;

/** One decision with what its assessment was about and its explanation. */
public record DecisionDetailView(@JsonUnwrapped DecisionItemView decision, ExplainedView explanation) {

    static DecisionDetailView of(DecisionInContext decided, Optional<Changes> changes) {
        return new DecisionDetailView(DecisionItemView.of(decided), ExplainedView.of(decided, changes));
    }
}
