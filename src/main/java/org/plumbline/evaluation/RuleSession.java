package org.plumbline.evaluation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.plumbline.rulebook.ContractRules;

/** A session of a contract's DRL for one assessment. Notes which rules fired. */
final class RuleSession implements AutoCloseable {
    /** Far above what any contract fires; reached only by rules that set each other off without end. */
    private static final int MOST_FIRINGS = 100_000;

    private final String contract;
    private final KieSession session;
    private final Set<String> fired = new LinkedHashSet<>();

    RuleSession(ContractRules rules) {
        this.contract = rules.contract().id();
        this.session = rules.drl().base().newKieSession();
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                fired.add(event.getMatch().getRule().getName());
            }
        });
    }

    void insert(Collection<?> facts) {
        facts.forEach(session::insert);
    }

    /** @throws EvaluationFailed if a rule breaks off, or rules never end */
    void fire() {
        int firings;
        try {
            firings = session.fireAllRules(MOST_FIRINGS);
        } catch (RuntimeException broken) {
            throw new EvaluationFailed("A rule of " + contract + " broke off: " + broken.getMessage(), broken);
        }
        if (firings == MOST_FIRINGS) {
            throw new EvaluationFailed("The rules of " + contract + " set each other off without end.");
        }
    }

    /** Facts of a type in the order given: a session gives them in an order that no two runs share. */
    <T> List<T> all(Class<T> type, Comparator<T> order) {
        return session.getObjects(new ClassObjectFilter(type)).stream()
                .map(type::cast)
                .sorted(order)
                .toList();
    }

    /** Names of the rules that fired so far. */
    Set<String> fired() {
        return fired;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
