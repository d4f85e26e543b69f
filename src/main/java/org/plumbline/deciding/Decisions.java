package org.plumbline.deciding;

import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.decision.Decision;

/** All decisions that were ever kept. */
public interface Decisions {

    Optional<DecisionInContext> find(Decision.Id id);

    Page<DecisionInContext> page(DecisionQuery query);

    /** Hands over every match in order, one at a time, whatever their number; page and size are left aside. */
    void each(DecisionQuery query, Consumer<DecisionInContext> consumer);
}
