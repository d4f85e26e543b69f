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
     * @param figures their figures as they are
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

    /** The figure as it is, of a fact that can be restated. */
    BigDecimal value(Fact fact) {
        return (BigDecimal) figures.values().get(fact.id());
    }

    /** The submission that states a figure so that the standard is judged on this value. */
    Submission submission(Fact fact, BigDecimal value) {
        return isOfItem(fact) ? ofItem(stated(fact, value)) : ofContractor(stated(fact, value));
    }

    /** The instance as that submission has it. */
    Instance instance(Fact fact, BigDecimal value) {
        return isOfItem(fact) ? instance.with(merged(stated(fact, value))) : instance;
    }

    private Map<String, Object> stated(Fact fact, BigDecimal value) {
        Map<String, Object> stated = new HashMap<>();
        if (fact.derivation() instanceof Earlier earlier) {
            // Figures of two sources are not mixed: who states one of a year's figures states all there are.
            facts.stream()
                    .filter(other -> other.derivation() instanceof Earlier beside && beside.isOfYearOf(earlier))
                    .filter(other -> figures.values().containsKey(other.id()))
                    .forEach(other -> stated.put(other.id(), figures.values().get(other.id())));
        }
        stated.put(fact.id(), value.add(figures.takenFrom(fact).orElseThrow()));
        return stated;
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
        Map<String, Object> merged = merged(stated);
        List<?> items = (List<?>) submission.facts().get(list.id());
        List<Object> restated = items.stream()
                .<Object>map(item -> item.equals(instance.item()) ? merged : item)
                .toList();
        return ofContractor(Map.of(list.id(), restated));
    }

    private Map<String, Object> merged(Map<String, Object> stated) {
        Map<String, Object> item = new HashMap<>(instance.item());
        item.putAll(stated);
        return item;
    }
}
