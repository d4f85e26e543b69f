package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** Asks the table of a single standard, which is sooner done than to decide. */
public final class RowsHeld {
    private RowsHeld() {}

    /**
     * The rows that hold for what a submission states, before any relief and without what is counted of other standards.
     *
     * @param submission as its contract admitted it
     * @param standard one with a table
     * @throws EvaluationFailed if the table can't decide
     */
    public static Set<String> of(Rulebook rulebook, Submission submission, String standard) {
        ContractRules rules = rulebook.contracts().get(submission.contract());
        Map<String, String> readings = Evaluator.readings(rules.contract(), submission);
        Tables tables = new Tables(rules, new Consulted());
        return Instance.of(rules.contract(), rules.contract().standards().get(standard), submission).stream()
                .filter(instance -> instance.absence() == null)
                .map(instance -> tables.result(instance, submission, List.of(), readings, Map.of())
                        .finding()
                        .row())
                .collect(Collectors.toSet());
    }
}
