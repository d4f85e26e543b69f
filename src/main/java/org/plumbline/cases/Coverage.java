package org.plumbline.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** Which rows, requirements, rules and clauses the cases reach. */
public final class Coverage {
    private final Rulebook rulebook;

    /** By what carries a clause, the places of the cases that reach it. */
    private final Map<Carrier, Set<String>> cases = new LinkedHashMap<>();

    private Coverage(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    static Coverage of(Rulebook rulebook, List<CaseResult> results) {
        Coverage coverage = new Coverage(rulebook);
        Map<String, List<CaseResult>> byContract = results.stream()
                .collect(Collectors.groupingBy(
                        result -> String.valueOf(result.ran().request().get("contract"))));
        rulebook.contracts().values().stream()
                .map(Carrier::of)
                .flatMap(List::stream)
                .forEach(carrier -> coverage.cases.put(
                        carrier,
                        byContract.getOrDefault(carrier.contract(), List.of()).stream()
                                .filter(result -> reaches(result, carrier))
                                .map(result -> result.ran().place())
                                .collect(Collectors.toSet())));
        return coverage;
    }

    private static boolean reaches(CaseResult result, Carrier carrier) {
        return (carrier.kind() == Carrier.Kind.RULE ? result.rules() : result.rows()).contains(carrier.id());
    }

    /** How many table rows and requirements of questionnaires there are. */
    public int rows() {
        return cases.size() - rules();
    }

    /** How many DRL rules there are, those that contracts share once for each. */
    public int rules() {
        return (int) cases.keySet().stream()
                .filter(carrier -> carrier.kind() == Carrier.Kind.RULE)
                .count();
    }

    /** What no case reaches; of a rule that contracts share, the cases of any of them will do. */
    public List<Carrier> missed() {
        return cases.keySet().stream()
                .filter(carrier -> !isReached(carrier))
                .filter(carrier ->
                        cases.keySet().stream().noneMatch(other -> other.isSharedWith(carrier) && isReached(other)))
                .toList();
    }

    private boolean isReached(Carrier carrier) {
        return !cases.get(carrier).isEmpty();
    }

    /** Ids of rows no case reaches, and of requirements no case falls short of. */
    public Set<String> missedRows() {
        return missed(false);
    }

    /** Names of rules no case fires. */
    public Set<String> missedRules() {
        return missed(true);
    }

    private Set<String> missed(boolean rules) {
        return missed().stream()
                .filter(carrier -> (carrier.kind() == Carrier.Kind.RULE) == rules)
                .map(Carrier::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What carries one clause.
     *
     * @param tables paths of the tables and questionnaires that have a row of it
     * @param rules names of the rules
     * @param cases how many cases reach one of their rows or rules
     */
    public record Clause(
            String contract, String clause, String title, Set<String> tables, Set<String> rules, int cases) {
        /** Whether nothing decides by it. */
        public boolean isUncarried() {
            return tables.isEmpty() && rules.isEmpty();
        }
    }

    /** Every clause of every contract, in the order of the contract. */
    public List<Clause> clauses() {
        return rulebook.contracts().values().stream()
                .map(ContractRules::contract)
                .flatMap(contract -> contract.clauses().values().stream().map(clause -> clause(contract, clause)))
                .toList();
    }

    private Clause clause(Contract contract, Contract.Clause clause) {
        Set<String> tables = new TreeSet<>();
        Set<String> rules = new TreeSet<>();
        Set<String> reached = new HashSet<>();
        for (Map.Entry<Carrier, Set<String>> entry : cases.entrySet()) {
            Carrier carrier = entry.getKey();
            if (carrier.contract().equals(contract.id()) && carrier.clause().equals(clause.id())) {
                reached.addAll(entry.getValue());
                if (carrier.kind() == Carrier.Kind.RULE) {
                    rules.add(carrier.id());
                } else {
                    tables.add(carrier.file());
                }
            }
        }
        return new Clause(contract.id(), clause.id(), clause.title(), tables, rules, reached.size());
    }
}
