package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Defect;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Proposal;
import org.plumbline.decision.Remark;
import org.plumbline.decision.TakenOut;
import org.plumbline.decision.Trail;
import org.plumbline.fact.Pleaded;
import org.plumbline.fact.Submission;

/** Which rules had a say about which matter, and what they did. */
final class RulesFired {
    private final Map<String, String> clauses;
    private final Map<Matter, List<Trail.RuleFired>> byMatter = new HashMap<>();

    /** What was said about a standard, whatever the subject. */
    private final Map<String, List<Trail.RuleFired>> byStandard = new HashMap<>();

    /**
     * Of one submission.
     *
     * @param clauses clause of each rule, by its name
     */
    RulesFired(RuleSession session, Map<String, String> clauses, Contract contract, Submission submission) {
        this.clauses = clauses;
        session.all(Proposal.class, Comparator.comparing(Proposal::did))
                .forEach(proposal -> add(byMatter, proposal.matter(), fired(proposal.rule(), proposal.did())));
        session.all(TakenOut.class, Comparator.comparing(TakenOut::did))
                .forEach(out -> add(byStandard, out.standard(), fired(out.rule(), out.did())));
        session.all(Remark.class, Comparator.comparing(Remark::did))
                .forEach(remark -> add(byStandard, remark.standard(), fired(remark.rule(), remark.did())));
        session.all(Defect.class, Comparator.comparing(Defect::did))
                .forEach(defect -> add(
                        byStandard,
                        defect.question(),
                        new Trail.RuleFired(
                                defect.rule(), defect.requirement().clause(), "not so at " + defect.did())));
        submission.pleaded().stream()
                .filter(pleaded ->
                        contract.standard(pleaded.relief().standard()).isPresent())
                .forEach(pleaded -> add(byStandard, pleaded.relief().standard(), ofPlea(pleaded, contract)));
    }

    /** No rule of the contract sees such a plea, so that none can let it count. */
    private static Trail.RuleFired ofPlea(Pleaded pleaded, Contract contract) {
        String standard = pleaded.relief().standard();
        return new Trail.RuleFired(
                "A plea counts once the Exchange accepts it",
                contract.standards().get(standard).clause(),
                pleaded.told());
    }

    /** In the order of the rules' names. */
    List<Trail.RuleFired> about(Matter matter) {
        return Stream.concat(
                        byMatter.getOrDefault(matter, List.of()).stream(),
                        byStandard.getOrDefault(matter.standard(), List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Trail.RuleFired::rule).thenComparing(Trail.RuleFired::did))
                .toList();
    }

    /** The same about all subjects of a standard. */
    List<Trail.RuleFired> about(String standard) {
        return Stream.concat(
                        byMatter.entrySet().stream()
                                .filter(entry -> entry.getKey().standard().equals(standard))
                                .flatMap(entry -> entry.getValue().stream()),
                        byStandard.getOrDefault(standard, List.of()).stream())
                .distinct()
                .sorted(Comparator.comparing(Trail.RuleFired::rule).thenComparing(Trail.RuleFired::did))
                .toList();
    }

    private Trail.RuleFired fired(String rule, String did) {
        return new Trail.RuleFired(rule, clauses.get(rule), did);
    }

    private static <K> void add(Map<K, List<Trail.RuleFired>> to, K key, Trail.RuleFired entry) {
        to.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
    }
}
