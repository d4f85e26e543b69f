package org.plumbline.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.decision.Frame;
import org.plumbline.rulebook.Rulebook;

/**
 * Which rows and rules the cases reach.
 *
 * @param rows how many table rows there are
 * @param rules how many DRL rules there are
 * @param missedRows ids of rows no case reaches
 * @param missedRules names of rules no case fires
 */
public record Coverage(int rows, int rules, Set<String> missedRows, Set<String> missedRules) {

    static Coverage of(Rulebook rulebook, List<CaseResult> results) {
        Set<String> rows = rulebook.contracts().values().stream()
                .flatMap(contract -> contract.models().values().stream())
                .flatMap(model -> model.frame().rows().stream())
                .map(Frame.Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> rules = rulebook.contracts().values().stream()
                .flatMap(contract -> contract.drl().clauses().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> missedRows = new TreeSet<>(rows);
        Set<String> missedRules = new TreeSet<>(rules);
        results.forEach(result -> {
            missedRows.removeAll(result.rows());
            missedRules.removeAll(result.rules());
        });
        return new Coverage(rows.size(), rules.size(), missedRows, missedRules);
    }
}
