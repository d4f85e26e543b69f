package org.plumbline.querying;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.plumbline.decision.Changes;
import org.plumbline.json.ExplanationView;
import org.plumbline.ledger.DecisionInContext;

/**
 * An explanation with what a correction changed.
 *
 * @param changes null, and left out, where the decision took the place of none
 */
public record ExplainedView(
        @JsonUnwrapped ExplanationView explanation, @JsonInclude(JsonInclude.Include.NON_NULL) Changes changes) {

    public static ExplainedView of(DecisionInContext decided, Optional<Changes> changes) {
        return new ExplainedView(
                ExplanationView.of(decided.decision().explanation(), decided.rulebook()), changes.orElse(null));
    }
}
