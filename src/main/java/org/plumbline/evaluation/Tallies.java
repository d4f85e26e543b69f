package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Tally;
import org.plumbline.contract.Fact;
import org.plumbline.decision.Finding;
import org.plumbline.fact.Submission;

/** Counts what was found of the subjects of one standard, for another standard to be decided on. */
final class Tallies {
    private Tallies() {}

    /**
     * By fact; a fact that can't be counted, since something of what it counts was not submitted, has no entry.
     *
     * @param results by standard
     */
    static Map<String, BigDecimal> of(
            Contract contract, Submission submission, Map<String, List<StandardResult>> results) {
        Map<String, BigDecimal> tallies = new HashMap<>();
        for (Fact fact : contract.facts().values()) {
            if (fact.derivation() instanceof Tally tally) {
                List<String> kinds = kinds(contract, tally);
                BigDecimal value = kinds.stream().allMatch(kind -> isListed(contract, kind, submission))
                        ? count(tally, kinds, results.get(tally.standard()))
                        : null;
                if (value != null) {
                    tallies.put(fact.id(), value);
                }
            }
        }
        return tallies;
    }

    private static List<String> kinds(Contract contract, Tally tally) {
        return tally.subject() == null
                ? contract.standards().get(tally.standard()).subjects()
                : List.of(tally.subject());
    }

    private static boolean isListed(Contract contract, String kind, Submission submission) {
        return submission
                .facts()
                .containsKey(contract.listOf(kind).orElseThrow().id());
    }

    private static BigDecimal count(Tally tally, List<String> kinds, List<StandardResult> results) {
        List<StandardResult> judged = results.stream()
                .filter(result -> kinds.isEmpty()
                        || kinds.contains(result.instance().subject().kind()))
                .toList();
        if (judged.stream().anyMatch(result -> result.instance().absence() != null)) {
            return null;
        }
        List<StandardResult> counted =
                judged.stream().filter(result -> isOf(tally, result.finding())).toList();
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
