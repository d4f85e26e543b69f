package org.plumbline.cases;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Earlier;
import org.plumbline.contract.Derivation.MonthsShort;
import org.plumbline.contract.Derivation.PilotSum;
import org.plumbline.contract.Derivation.Tally;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Standard;

/**
 * The facts a standard is decided from, with those they are worked out from and the base of the money; of a list always
 * all of it, because items share what their standard costs.
 */
final class NeededFacts {
    private final Contract contract;
    private final Set<String> standards = new HashSet<>();
    private final Set<String> facts = new HashSet<>();

    NeededFacts(Contract contract, String standard) {
        this.contract = contract;
        if (contract.money() != null) {
            facts.add(contract.money().base());
        }
        add(contract.standards().get(standard));
    }

    /** The standard and those whose findings it counts. */
    Set<String> standards() {
        return standards;
    }

    /** Those of stated facts that are needed, in their order. */
    Map<String, Object> of(Map<?, ?> stated) {
        Map<String, Object> needed = new LinkedHashMap<>();
        stated.forEach((id, value) -> {
            if (facts.contains(id)) {
                needed.put((String) id, value);
            }
        });
        return needed;
    }

    private void add(Standard standard) {
        if (!standards.add(standard.id())) {
            return;
        }
        standard.subjects().forEach(kind -> contract.listOf(kind).ifPresent(this::add));
        standard.facts().forEach(id -> contract.fact(id).ifPresent(this::add));
        if (standard.questionnaire() != null) {
            contract.facts().values().stream()
                    .filter(fact -> fact.type() == FactType.ANSWERS)
                    .forEach(this::add);
        }
    }

    private void add(Fact fact) {
        facts.add(fact.id());
        if (fact.derivation() instanceof PilotSum pilot) {
            facts.add(pilot.fact());
        } else if (fact.derivation() instanceof MonthsShort months) {
            facts.addAll(List.of(months.part(), months.whole()));
        } else if (fact.derivation() instanceof Earlier earlier && earlier.fact() != null) {
            facts.add(earlier.fact());
        } else if (fact.derivation() instanceof Tally tally) {
            add(contract.standards().get(tally.standard()));
        }
    }

    /** Whether a claim or an agreement of a request is about one of the standards. */
    boolean isAbout(Object claim) {
        return claim instanceof Map<?, ?> tree && standards.contains(tree.get("standard"));
    }

    /** The items of a list of claims or agreements that are about one of the standards. */
    List<?> about(List<?> claims) {
        return claims.stream().filter(this::isAbout).toList();
    }
}
