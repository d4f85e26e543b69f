package org.plumbline.cases;

import java.util.List;
import java.util.Set;

/**
 * What came of running one case.
 *
 * @param shortfalls the expectations that did not hold; empty when the case passed
 * @param rows ids of the table rows that decided
 * @param rules names of the DRL rules that fired
 * @param explanations the decisions that fell short, for the reader of a failure
 */
public record CaseResult(
        Case ran, List<Shortfall> shortfalls, Set<String> rows, Set<String> rules, List<Explained> explanations) {

    /**
     * A decision that fell short.
     *
     * @param text its whole explanation
     */
    public record Explained(String summary, String text) {}

    public boolean passed() {
        return shortfalls.isEmpty();
    }

    /** The shortfalls in words. */
    public List<String> told() {
        return shortfalls.stream().map(Shortfall::told).toList();
    }
}
