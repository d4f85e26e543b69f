package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.decision.Defect;
import org.plumbline.decision.Proposal;
import org.plumbline.decision.Remark;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Trail;

/** Which rules had a say about which standard, and what they did. */
final class RulesFired {
    private final Map<String, String> clauses;
    private final Map<String, List<Trail.RuleFired>> byStandard = new HashMap<>();

    private RulesFired(Map<String, String> clauses) {
        this.clauses = clauses;
    }

    /** @param clauses clause of each rule, by its name */
    static Map<String, List<Trail.RuleFired>> byStandard(RuleSession session, Map<String, String> clauses) {
        RulesFired fired = new RulesFired(clauses);
        session.all(Proposal.class, Comparator.comparing(Proposal::did))
                .forEach(proposal -> fired.add(proposal.standard(), proposal.rule(), proposal.did()));
        session.all(TakenOut.class, Comparator.comparing(TakenOut::did))
                .forEach(out -> fired.add(out.standard(), out.rule(), out.did()));
        session.all(Remark.class, Comparator.comparing(Remark::did))
                .forEach(remark -> fired.add(remark.standard(), remark.rule(), remark.did()));
        session.all(Defect.class, Comparator.comparing(Defect::did))
                .forEach(defect -> fired.add(
                        defect.question(),
                        new Trail.RuleFired(defect.rule(), defect.requirement().clause(), defect.did())));
        fired.byStandard
                .values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Trail.RuleFired::rule).thenComparing(Trail.RuleFired::did)));
        return fired.byStandard;
    }

    private void add(String standard, String rule, String did) {
        add(standard, new Trail.RuleFired(rule, clauses.get(rule), did));
    }

    private void add(String standard, Trail.RuleFired entry) {
        List<Trail.RuleFired> entries = byStandard.computeIfAbsent(standard, id -> new ArrayList<>());
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }
}
