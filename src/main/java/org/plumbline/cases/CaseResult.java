package org.plumbline.cases;

import java.util.List;
import java.util.Set;

/**
 * What came of running one case.
 *
 * @param shortfalls a sentence for each expectation that did not hold; empty when the case passed
 * @param rows ids of the table rows that decided
 * @param rules names of the DRL rules that fired
 * @param explanation the summaries of the decisions that fell short, for the reader of a failure
 */
public record CaseResult(
        Case ran, List<String> shortfalls, Set<String> rows, Set<String> rules, List<String> explanation) {

    public boolean passed() {
        return shortfalls.isEmpty();
    }
}
