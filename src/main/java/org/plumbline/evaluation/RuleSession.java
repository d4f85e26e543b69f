package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.plumbline.contract.Contract;
import org.plumbline.decision.AtRisk;
import org.plumbline.decision.Charge;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Obligation;
import org.plumbline.decision.Proposal;
import org.plumbline.decision.Remark;
import org.plumbline.decision.Ruling;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Stake;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.ContractRules;

/**
 * Fires the DRL of a contract over the findings of its tables, in two steps: rules propose and outcomes are ruled; then
 * money and obligations follow from the rulings.
 */
final class RuleSession {
    /** Far above what any contract fires; reached only by rules that set each other off without end. */
    private static final int MOST_FIRINGS = 100_000;

    private final ContractRules rules;
    private final Submission submission;
    private final Set<String> fired = new LinkedHashSet<>();

    private RuleSession(ContractRules rules, Submission submission) {
        this.rules = rules;
        this.submission = submission;
    }

    /**
     * What the rules made of the findings.
     *
     * @param rulings in the order of the findings
     * @param atRisk null where no money is settled
     * @param settlement null where no money is settled
     * @param fired names of the rules that fired
     */
    record Verdict(
            List<Ruling> rulings,
            List<Proposal> proposals,
            List<Remark> remarks,
            AtRisk atRisk,
            List<Charge> charges,
            Settlement settlement,
            List<Obligation> obligations,
            Set<String> fired) {}

    /** @throws EvaluationFailed if rules disagree, never end, or settle no money where some is at risk */
    static Verdict fire(ContractRules rules, Submission submission, Collection<TableResult> results) {
        RuleSession rulesSession = new RuleSession(rules, submission);
        KieSession session = rules.drl().base().newKieSession();
        try {
            return rulesSession.verdict(session, results);
        } finally {
            session.dispose();
        }
    }

    private Verdict verdict(KieSession session, Collection<TableResult> results) {
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
        session.insert(submission);
        rules.contract().standards().values().forEach(session::insert);
        submission.exceptions().forEach(session::insert);
        submission.adjustments().forEach(session::insert);
        results.forEach(result -> session.insert(result.finding()));
        fire(session);
        List<Proposal> proposals = proposals(session);
        List<Ruling> rulings = rulings(results, proposals);
        rulings.forEach(session::insert);
        AtRisk atRisk = atRisk();
        if (atRisk != null) {
            session.insert(atRisk);
            stakes(results, rulings).forEach(session::insert);
        }
        fire(session);
        return new Verdict(
                rulings,
                proposals,
                remarks(session),
                atRisk,
                all(session, Charge.class),
                settlement(session, atRisk),
                obligations(session),
                fired);
    }

    private void fire(KieSession session) {
        int firings;
        try {
            firings = session.fireAllRules(MOST_FIRINGS);
        } catch (RuntimeException broken) {
            throw new EvaluationFailed(
                    "A rule of " + rules.contract().id() + " broke off: " + broken.getMessage(), broken);
        }
        if (firings == MOST_FIRINGS) {
            throw new EvaluationFailed("The rules of " + rules.contract().id() + " set each other off without end.");
        }
    }

    private List<Ruling> rulings(Collection<TableResult> results, List<Proposal> proposals) {
        List<Ruling> rulings = new ArrayList<>();
        for (TableResult result : results) {
            Finding finding = result.finding();
            List<Proposal> about = proposals.stream()
                    .filter(proposal -> proposal.standard().equals(finding.standard())
                            && proposal.subject().equals(finding.subject()))
                    .toList();
            rulings.add(Ruling.of(finding, about));
        }
        return rulings;
    }

    /** A month settles nothing; nor does a contract, or a market of it, that puts nothing at risk. */
    private AtRisk atRisk() {
        Contract contract = rules.contract();
        if (submission.kind() == Kind.MONTHLY || contract.money() == null) {
            return null;
        }
        Object base = submission.facts().get(contract.money().base());
        return contract.atRisk(submission.market())
                .map(rate -> new AtRisk((BigDecimal) base, rate))
                .orElse(null);
    }

    private List<Stake> stakes(Collection<TableResult> results, List<Ruling> rulings) {
        Map<Finding, TableResult> byFinding = new LinkedHashMap<>();
        results.forEach(result -> byFinding.put(result.finding(), result));
        return rulings.stream()
                .map(ruling -> new Stake(
                        ruling.finding().standard(),
                        ruling.finding().subject(),
                        ruling.outcome(),
                        ruling.share(),
                        byFinding.get(ruling.finding()).model().penaltyAtMost(),
                        byFinding.get(ruling.finding()).model().creditAtMost()))
                .toList();
    }

    private Settlement settlement(KieSession session, AtRisk atRisk) {
        List<Settlement> settlements = all(session, Settlement.class);
        if (settlements.size() != (atRisk == null ? 0 : 1)) {
            throw new EvaluationFailed("The rules of " + rules.contract().id() + " gave " + settlements.size()
                    + " settlements where " + (atRisk == null ? "none is" : "one is") + " due.");
        }
        return atRisk == null ? null : settlements.get(0);
    }

    private List<Obligation> obligations(KieSession session) {
        List<String> order = List.copyOf(rules.contract().standards().keySet());
        return all(session, Obligation.class).stream()
                .sorted(Comparator.comparingInt((Obligation due) -> order.indexOf(due.standard()))
                        .thenComparing(Obligation::kind)
                        .thenComparing(Obligation::basis)
                        .thenComparing(Obligation::clause))
                .toList();
    }

    /** By rule and then by what it did: a session gives its facts in an order that no two runs share. */
    private static List<Proposal> proposals(KieSession session) {
        return all(session, Proposal.class).stream()
                .sorted(Comparator.comparing(Proposal::rule).thenComparing(Proposal::did))
                .toList();
    }

    private static List<Remark> remarks(KieSession session) {
        return all(session, Remark.class).stream()
                .sorted(Comparator.comparing(Remark::rule).thenComparing(Remark::did))
                .toList();
    }

    /** In no order that may be relied on. */
    private static <T> List<T> all(KieSession session, Class<T> type) {
        return session.getObjects(new ClassObjectFilter(type)).stream()
                .map(type::cast)
                .toList();
    }
}
