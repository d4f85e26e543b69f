package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.contract.Contract;
import org.plumbline.contract.FactType;
import org.plumbline.decision.AtRisk;
import org.plumbline.decision.Charge;
import org.plumbline.decision.ClaimedFailure;
import org.plumbline.decision.Defect;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Proposal;
import org.plumbline.decision.Refusal;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Stake;
import org.plumbline.decision.TakenOut;
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
        Map<String, StandardResult> results = results(session, takenOut);
        session.insert(rules.models().keySet().stream()
                .map(standard -> results.get(standard).finding())
                .toList());
        session.fire();
        Map<String, Ruling> rulings = rulings(results, session);
        session.insert(rulings.values());
        AtRisk atRisk = atRisk();
        if (atRisk != null) {
            session.insert(List.of(atRisk));
            session.insert(stakes(results, rulings, excused(session)));
        }
        session.fire();
        return new Verdict(
                results,
                rulings,
                takenOut,
                RulesFired.byStandard(session, rules.drl().clauses()),
                atRisk,
                session.all(Charge.class, Comparator.comparing(Charge::standard)),
                settlement(session, atRisk),
                obligations(session),
                session.all(Defect.class, Comparator.comparing(Defect::did)).stream()
                        .map(defect -> defect.requirement().id())
                        .collect(Collectors.toSet()),
                session.fired());
    }

    private void insertCase(RuleSession session) {
        session.insert(List.of(contract, submission));
        session.insert(contract.standards().values());
        session.insert(contract.requirements());
        session.insert(submission.exceptions());
        session.insert(submission.adjustments());
        session.insert(new ClaimedMonths(rules, submission, tables, readings).findings());
        contract.facts().values().stream()
                .filter(fact -> fact.type() == FactType.ANSWERS)
                .map(fact -> submission.facts().get(fact.id()))
                .forEach(answers -> session.insert(answers == null ? List.of() : (List<?>) answers));
    }

    private Map<String, StandardResult> results(RuleSession session, List<TakenOut> takenOut) {
        Map<String, Finding> questions = session.all(Finding.class, Comparator.comparing(Finding::standard)).stream()
                .collect(Collectors.toMap(Finding::standard, finding -> finding));
        Map<String, StandardResult> results = new LinkedHashMap<>();
        for (String standard : contract.standards().keySet()) {
            results.put(
                    standard,
                    rules.models().containsKey(standard)
                            ? tables.result(standard, submission, takenOut, readings)
                            : QuestionResult.of(rules.questions().get(standard), questions.get(standard), submission));
        }
        return results;
    }

    private Map<String, Ruling> rulings(Map<String, StandardResult> results, RuleSession session) {
        Map<String, List<Proposal>> proposals =
                session.all(Proposal.class, Comparator.comparing(Proposal::rule).thenComparing(Proposal::did)).stream()
                        .collect(Collectors.groupingBy(Proposal::standard));
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        results.forEach((standard, result) ->
                rulings.put(standard, Ruling.of(result.finding(), proposals.getOrDefault(standard, List.of()))));
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

    /** Standards whose failure, if there is one, a valid claim excuses whole. */
    private static Set<String> excused(RuleSession session) {
        Comparator<ClaimedFailure> order =
                Comparator.comparing(failure -> failure.standard().id());
        Set<ClaimedFailure> refused = session.all(Refusal.class, Comparator.comparing(Refusal::failure, order)).stream()
                .map(Refusal::failure)
                .collect(Collectors.toSet());
        return session.all(ClaimedFailure.class, order).stream()
                .filter(failure -> failure.whole() && !refused.contains(failure))
                .map(failure -> failure.standard().id())
                .collect(Collectors.toSet());
    }

    private static List<Stake> stakes(
            Map<String, StandardResult> results, Map<String, Ruling> rulings, Set<String> excused) {
        List<Stake> stakes = new ArrayList<>();
        rulings.forEach((standard, ruling) -> stakes.add(new Stake(
                standard,
                ruling.finding().subject(),
                ruling.outcome(),
                ruling.share(),
                excused.contains(standard)
                        ? BigDecimal.ZERO
                        : results.get(standard).penaltyAtMost(),
                results.get(standard).creditAtMost())));
        return stakes;
    }

    private Settlement settlement(RuleSession session, AtRisk atRisk) {
        List<Settlement> settlements = session.all(Settlement.class, Comparator.comparing(Settlement::complete));
        if (settlements.size() != (atRisk == null ? 0 : 1)) {
            throw new EvaluationFailed("The rules of " + contract.id() + " gave " + settlements.size()
                    + " settlements where " + (atRisk == null ? "none is" : "one is") + " due.");
        }
        return atRisk == null ? null : settlements.get(0);
    }

    private List<Obligation> obligations(RuleSession session) {
        List<String> order = List.copyOf(contract.standards().keySet());
        return session.all(
                Obligation.class,
                Comparator.comparingInt((Obligation due) -> order.indexOf(due.standard()))
                        .thenComparing(Obligation::kind)
                        .thenComparing(Obligation::basis)
                        .thenComparing(Obligation::clause));
    }
}
