package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Standard;
import org.plumbline.decision.AtRisk;
import org.plumbline.decision.Charge;
import org.plumbline.decision.ClaimedFailure;
import org.plumbline.decision.Defect;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Proposal;
import org.plumbline.decision.Readings;
import org.plumbline.decision.Refusal;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Stake;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Weight;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;

/**
 * Judges a submission in the order the contract does: which months count and what the questionnaires lack; what the
 * tables find on those figures; what relief, pilots and exceptions make of the findings; what money and obligations
 * follow.
 */
final class Judging {
    private final ContractRules rules;
    private final Contract contract;
    private final Submission submission;
    private final Tables tables;
    private final Map<String, String> readings;

    private Judging(ContractRules rules, Submission submission, Tables tables, Map<String, String> readings) {
        this.rules = rules;
        this.contract = rules.contract();
        this.submission = submission;
        this.tables = tables;
        this.readings = readings;
    }

    /**
     * Judges under the given readings, by the parameter tables know them by.
     *
     * @param tables of this submission, under these or other readings
     * @throws EvaluationFailed if tables or rules can't decide
     */
    static Verdict judge(ContractRules rules, Submission submission, Tables tables, Map<String, String> readings) {
        try (RuleSession session = new RuleSession(rules)) {
            return new Judging(rules, submission, tables, readings).verdict(session);
        }
    }

    private Verdict verdict(RuleSession session) {
        insertCase(session);
        session.fire();
        List<TakenOut> takenOut = session.all(TakenOut.class, Comparator.comparing(TakenOut::did));
        Map<Matter, StandardResult> results = results(session, takenOut);
        session.insert(results.values().stream()
                .map(StandardResult::finding)
                .filter(finding -> rules.models().containsKey(finding.standard()))
                .toList());
        session.fire();
        Map<Matter, Ruling> rulings = rulings(results, session);
        session.insert(rulings.values());
        AtRisk atRisk = atRisk();
        if (atRisk != null) {
            session.insert(List.of(atRisk));
            session.insert(stakes(results, rulings, excused(session)));
        }
        session.fire();
        return new Verdict(
                results,
                Tallies.of(contract, submission, byStandard(results)),
                rulings,
                takenOut,
                new RulesFired(session, rules.drl().clauses(), contract, submission),
                atRisk,
                session.all(Weight.class, Comparator.comparing(Weight::standard)).stream()
                        .collect(Collectors.toMap(
                                weight -> new Matter(weight.standard(), weight.subject()), weight -> weight)),
                session.all(Charge.class, Comparator.comparing(Charge::standard)),
                settlement(session, atRisk),
                obligations(session),
                session.all(Defect.class, Comparator.comparing(Defect::did)).stream()
                        .map(defect -> defect.requirement().id())
                        .collect(Collectors.toSet()),
                claimed(session),
                session.fired());
    }

    private void insertCase(RuleSession session) {
        session.insert(List.of(contract, submission, new Readings(readings)));
        session.insert(contract.standards().values());
        session.insert(contract.requirements());
        session.insert(submission.exceptions());
        session.insert(submission.adjustments());
        session.insert(new SingleMonths(rules, submission, tables, readings).findings());
        contract.facts().values().stream()
                .filter(fact -> fact.type() == FactType.ANSWERS)
                .map(fact -> submission.facts().get(fact.id()))
                .forEach(answers -> session.insert(answers == null ? List.of() : (List<?>) answers));
    }

    private Map<Matter, StandardResult> results(RuleSession session, List<TakenOut> takenOut) {
        Map<String, Finding> questions = session.all(Finding.class, Comparator.comparing(Finding::standard)).stream()
                .collect(Collectors.toMap(Finding::standard, finding -> finding));
        Map<String, List<StandardResult>> found = new HashMap<>();
        // What counts the findings of other standards is judged after them.
        for (boolean counting : List.of(false, true)) {
            Map<String, BigDecimal> tallies = counting ? Tallies.of(contract, submission, found) : Map.of();
            contract.standards().values().stream()
                    .filter(standard -> isCounting(standard) == counting)
                    .forEach(standard -> found.put(
                            standard.id(),
                            rules.models().containsKey(standard.id())
                                    ? tabled(standard, takenOut, tallies)
                                    : List.of(QuestionResult.of(
                                            rules.questions().get(standard.id()),
                                            questions.get(standard.id()),
                                            submission))));
        }
        Map<Matter, StandardResult> results = new LinkedHashMap<>();
        contract.standards().keySet().forEach(standard -> found.get(standard)
                .forEach(result -> results.put(result.finding().matter(), result)));
        return results;
    }

    private static Map<String, List<StandardResult>> byStandard(Map<Matter, StandardResult> results) {
        return results.values().stream()
                .collect(Collectors.groupingBy(result -> result.finding().standard()));
    }

    private boolean isCounting(Standard standard) {
        return standard.facts().stream()
                .map(contract.facts()::get)
                .anyMatch(fact -> fact != null && fact.derivation() instanceof Derivation.Tally);
    }

    private List<StandardResult> tabled(Standard standard, List<TakenOut> takenOut, Map<String, BigDecimal> tallies) {
        return Instance.of(contract, standard, submission).stream()
                .map(instance -> instance.absence() == null
                        ? tables.result(instance, submission, takenOut, readings, tallies)
                        : StandardResult.absent(rules.models().get(standard.id()), instance))
                .toList();
    }

    private Map<Matter, Ruling> rulings(Map<Matter, StandardResult> results, RuleSession session) {
        Map<Matter, List<Proposal>> proposals =
                session.all(Proposal.class, Comparator.comparing(Proposal::rule).thenComparing(Proposal::did)).stream()
                        .collect(Collectors.groupingBy(Proposal::matter));
        Map<Matter, Ruling> rulings = new LinkedHashMap<>();
        results.forEach((matter, result) ->
                rulings.put(matter, Ruling.of(result.finding(), proposals.getOrDefault(matter, List.of()))));
        return rulings;
    }

    /** A month settles nothing; nor does a contract, or a market of it, that puts nothing at risk. */
    private AtRisk atRisk() {
        if (submission.kind() == Kind.MONTHLY || contract.money() == null) {
            return null;
        }
        Object base = submission.facts().get(contract.money().base());
        return contract.atRisk(submission.market())
                .map(rate -> new AtRisk((BigDecimal) base, rate))
                .orElse(null);
    }

    /** Findings whose failure, if there is one, a valid claim excuses whole. */
    private static Predicate<Finding> excused(RuleSession session) {
        List<ClaimedFailure> accepted = claimed(session).entrySet().stream()
                .filter(claimed -> !claimed.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return finding -> accepted.stream().anyMatch(failure -> failure.isAbout(finding));
    }

    /** The failures that exceptions are claimed for, and whether a rule refuses each. */
    private static Map<ClaimedFailure, Boolean> claimed(RuleSession session) {
        Comparator<ClaimedFailure> order =
                Comparator.comparing(failure -> failure.standard().id());
        Set<ClaimedFailure> refused = session.all(Refusal.class, Comparator.comparing(Refusal::failure, order)).stream()
                .map(Refusal::failure)
                .collect(Collectors.toSet());
        return session.all(ClaimedFailure.class, order).stream()
                .distinct()
                .collect(Collectors.toMap(failure -> failure, refused::contains));
    }

    private static List<Stake> stakes(
            Map<Matter, StandardResult> results, Map<Matter, Ruling> rulings, Predicate<Finding> excused) {
        List<Stake> stakes = new ArrayList<>();
        rulings.forEach((matter, ruling) -> stakes.add(new Stake(
                matter.standard(),
                matter.subject(),
                ruling.finding().period(),
                ruling.outcome(),
                ruling.share(),
                excused.test(ruling.finding())
                        ? BigDecimal.ZERO
                        : results.get(matter).penaltyAtMost(),
                results.get(matter).creditAtMost(),
                results.get(matter).instance().item())));
        return stakes;
    }

    private Settlement settlement(RuleSession session, AtRisk atRisk) {
        List<Settlement> settlements = session.all(Settlement.class, Comparator.comparing(Settlement::complete));
        if (settlements.size() != (atRisk == null ? 0 : 1)) {
            throw new EvaluationFailed("The rules of " + contract.id() + " gave " + settlements.size()
                    + " settlements where " + (atRisk == null ? "none is" : "one is")
                    + " due. A contract with money settles by rules/common/settlement.drl, or by one rule of its own.");
        }
        return atRisk == null ? null : settlements.get(0);
    }

    private List<Obligation> obligations(RuleSession session) {
        List<String> order = List.copyOf(contract.standards().keySet());
        return session
                .all(
                        Obligation.class,
                        Comparator.comparingInt((Obligation due) -> order.indexOf(due.standard()))
                                .thenComparing(Obligation::kind)
                                .thenComparing(Obligation::basis)
                                .thenComparing(Obligation::clause))
                .stream()
                .distinct()
                .toList();
    }
}
