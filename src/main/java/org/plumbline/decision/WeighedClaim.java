package org.plumbline.decision;

import java.util.List;
import org.plumbline.fact.Period;

/**
 * What the rules make of a claim, as things stand.
 *
 * @param failures what it is claimed for; none where the period is about none of its months
 * @param said what the rules have to say about it, each a sentence
 */
public record WeighedClaim(List<Failure> failures, List<String> said) {

    /**
     * One failure it is claimed for.
     *
     * @param failed the month, or the whole period
     * @param refused whether a rule refuses it
     */
    public record Failure(Period failed, boolean refused) {}

    /** Whether the rules let it excuse anything. */
    public boolean isAdmissible() {
        return failures.stream().anyMatch(failure -> !failure.refused());
    }
}
