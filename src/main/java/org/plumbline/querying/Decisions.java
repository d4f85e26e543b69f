package org.plumbline.querying;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Violation;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Refusal;

/** All decisions that were ever kept. */
public interface Decisions {

    /** One decision; empty if there is none of this id that the caller may see. */
    Optional<DecisionInContext> find(Decision.Id id, Caller caller);

    /**
     * One page.
     *
     * @throws TooMany if a word of the query is found in too many contractors
     * @throws UnknownCursor if the query goes on after a decision that is not kept
     */
    Part page(DecisionQuery query);

    /** Hands over every match in order, one at a time, whatever their number; page and size are left aside. */
    void each(DecisionQuery query, Consumer<DecisionInContext> consumer);

    /**
     * Counts and sums all that match, by what they have in common; order and page are left aside.
     *
     * @throws TooMany if that gives more than {@code most} groups
     */
    List<DecisionGroup> summary(DecisionQuery query, List<DecisionGroup.By> by, int most);

    /** A page, and where the next one goes on; null after the last. */
    record Part(Page<DecisionInContext> page, DecisionQuery.Cursor next) {}

    /** A cursor names a decision that is not kept. */
    class UnknownCursor extends Refusal {
        public UnknownCursor() {
            super(
                    Kind.MALFORMED,
                    "Malformed request",
                    null,
                    List.of(new Violation(
                            "?after", "LE-004", "'after' is not the 'next' of an answer of this ledger.")));
        }
    }

    /** More was found than can be handed over at once. */
    class TooMany extends Refusal {
        private final String parameter;

        public TooMany(String parameter) {
            super(
                    Kind.MALFORMED,
                    "Malformed request",
                    null,
                    List.of(new Violation(
                            "?" + parameter,
                            "LE-007",
                            "'" + parameter + "' finds more than can be answered at once; ask for less.")));
            this.parameter = parameter;
        }

        /** What must be made narrower: {@code by} or {@code q}. */
        public String parameter() {
            return parameter;
        }
    }
}
