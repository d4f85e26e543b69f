package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Derivation.Earlier;
import org.plumbline.contract.Fact;
import org.plumbline.fact.Submission;

/** The submissions that would have made one figure of an instance another. */
final class Restated {
    private final Contract contract;
    private final Submission submission;
    private final Instance instance;
    private final List<Fact> facts;
    private final Figures figures;

    /**
     * @param facts the facts of the standard
     * @param figures the figures as they were
     */
    Restated(Contract contract, Submission submission, Instance instance, List<Fact> facts, Figures figures) {
        this.contract = contract;
        this.submission = submission;
        this.instance = instance;
        this.facts = facts;
        this.figures = figures;
    }

    /** Whether a figure is a number that a request could state. */
    boolean isRestatable(Fact fact) {
        return fact.isStatable()
                && figures.values().get(fact.id()) instanceof BigDecimal
                && figures.takenFrom(fact).isPresent();
    }

    /** The submission that states a figure so that the standard is judged on this value. */
    Submission with(Fact fact, BigDecimal value) {
        Map<String, Object> stated = new HashMap<>();
        if (fact.derivation() instanceof Earlier earlier) {
            // Figures of two sources are not mixed: who states one of a year's figures states all there are.
            facts.stream()
                    .filter(other -> other.derivation() instanceof Earlier beside && beside.isOfYearOf(earlier))
                    .filter(other -> figures.values().containsKey(other.id()))
                    .forEach(other -> stated.put(other.id(), figures.values().get(other.id())));
        }
        stated.put(fact.id(), value.add(figures.takenFrom(fact).orElseThrow()));
        return isOfItem(fact) ? ofItem(stated) : ofContractor(stated);
    }

    /** The instance as another submission of the same things has it. */
    Instance instanceIn(Submission other) {
        return Instance.of(contract, instance.standard(), other).stream()
                .filter(each -> each.matter().equals(instance.matter()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfItem(Fact fact) {
        return !contract.facts().containsKey(fact.id());
    }

    private Submission ofContractor(Map<String, Object> stated) {
        Map<String, Object> restated = new HashMap<>(submission.facts());
        restated.putAll(stated);
        return submission.understoodAs(submission.market(), restated, submission.months());
    }

    private Submission ofItem(Map<String, Object> stated) {
        Fact list = contract.listOf(instance.subject().kind()).orElseThrow();
        List<Object> items = ((List<?>) submission.facts().get(list.id()))
                .stream()
                        .map(item -> item.equals(instance.item()) ? merged(stated) : item)
                        .toList();
        return ofContractor(Map.of(list.id(), items));
    }

    private Object merged(Map<String, Object> stated) {
        Map<String, Object> item = new HashMap<>(instance.item());
        item.putAll(stated);
        return item;
    }
}
