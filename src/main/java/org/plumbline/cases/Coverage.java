package org.plumbline.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.contract.Requirement;
import org.plumbline.decision.Frame;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/**
 * Which rows and rules the cases reach.
 *
 * @param rows how many table rows and requirements of questionnaires there are
 * @param rules how many DRL rules there are
 * @param missedRows ids of rows no case reaches, and of requirements no case falls short of
 * @param missedRules names of rules no case fires
 */
public record Coverage(int rows, int rules, Set<String> missedRows, Set<String> missedRules) {

    static Coverage of(Rulebook rulebook, List<CaseResult> results) {
        Set<String> rows = rulebook.contracts().values().stream()
                .flatMap(Coverage::rows)
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

    private static Stream<String> rows(ContractRules rules) {
        return Stream.concat(
                rules.models().values().stream()
                        .flatMap(model -> model.frame().rows().stream())
                        .map(Frame.Row::id),
                rules.contract().requirements().stream().map(Requirement::id));
    }
}
