package org.plumbline.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.plumbline.deciding.DecisionInContext;

/** One decision with what its assessment was about and its explanation. */
public record DecisionDetailView(@JsonUnwrapped DecisionItemView decision, ExplanationView explanation) {

    static DecisionDetailView of(DecisionInContext decided) {
        return new DecisionDetailView(
                DecisionItemView.of(decided),
                ExplanationView.of(decided.decision().explanation(), decided.rulebook()));
    }
}
