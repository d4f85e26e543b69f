package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Tally;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Finding;

/** Counts what was found of the subjects of one standard, for another standard to be decided on. */
final class Tallies {
    private Tallies() {}

    /**
     * By fact; a fact that can't be counted has no entry.
     *
     * @param results by standard
     */
    static Map<String, BigDecimal> of(Contract contract, Map<String, List<StandardResult>> results) {
        Map<String, BigDecimal> tallies = new HashMap<>();
        for (Fact fact : contract.facts().values()) {
            if (fact.derivation() instanceof Tally tally) {
                BigDecimal value = count(tally, results.get(tally.standard()));
                if (value != null) {
                    tallies.put(fact.id(), value);
                }
            }
        }
        return tallies;
    }

    private static BigDecimal count(Tally tally, List<StandardResult> results) {
        if (results.stream().anyMatch(result -> result.instance().absence() != null)) {
            return null;
        }
        List<StandardResult> counted =
                results.stream().filter(result -> isOf(tally, result.finding())).toList();
        return tally.sum() == null ? BigDecimal.valueOf(counted.size()) : sum(tally.sum(), counted);
    }

    private static boolean isOf(Tally tally, Finding finding) {
        return tally.of().isEmpty()
                || tally.of().contains(finding.level())
                || tally.of().contains(finding.effect().name());
    }

    private static BigDecimal sum(String field, List<StandardResult> judged) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StandardResult result : judged) {
            if (!(result.instance().item().get(field) instanceof BigDecimal number)) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }
}
