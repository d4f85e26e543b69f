package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Standard;
import org.plumbline.decision.Comparison.Reason;
import org.plumbline.decision.Comparison.Which;
import org.plumbline.decision.Frame;
import org.plumbline.fact.Submission;

/**
 * What can make the decisions of two sides differ: the clause of each edition, and the readings that are not the same on
 * both.
 */
final class Reasons {
    private final Side left;
    private final Side right;
    private final Set<String> differing = new TreeSet<>();

    /** An edition, the side it is on, and the readings decided under. */
    private record Side(Which which, Contract contract, Map<String, String> readings) {
        boolean bears(String standard, String interpretation) {
            return standard != null
                    && contract.standards().get(standard).readings().contains(interpretation);
        }

        boolean isOwnChoice(String interpretation) {
            return contract.readings().get(interpretation).chosen().equals(readings.get(interpretation));
        }

        Reason clause(String id) {
            Standard standard = contract.standards().get(id);
            Contract.Clause clause = contract.clauses().get(standard.clause());
            return new Reason(
                    which,
                    contract.id(),
                    new Frame.ClauseRef(contract.document(), clause.section(), clause.title()),
                    null,
                    null,
                    contract.document() + ", " + clause.section() + ": " + clause.title());
        }

        Reason reading(String interpretation) {
            String value = readings.get(interpretation);
            return new Reason(
                    which,
                    contract.id(),
                    null,
                    interpretation,
                    value,
                    interpretation + " is read as \""
                            + contract.readings().get(interpretation).values().get(value) + "\"");
        }
    }

    /** The reasons between two submissions as their contracts admitted them. */
    Reasons(Contract left, Contract right, Submission onLeft, Submission onRight) {
        this.left = new Side(Which.LEFT, left, readings(left, onLeft));
        this.right = new Side(Which.RIGHT, right, readings(right, onRight));
        Set<String> known = new TreeSet<>(this.left.readings().keySet());
        known.addAll(this.right.readings().keySet());
        known.stream().filter(this::differs).forEach(differing::add);
    }

    /** The readings that a submission is decided under, the contract's own choice among them, by interpretation. */
    static Map<String, String> readings(Contract contract, Submission admitted) {
        Map<String, String> readings = new TreeMap<>();
        contract.readings()
                .values()
                .forEach(reading -> readings.put(
                        reading.interpretation(),
                        admitted.readings().getOrDefault(reading.interpretation(), reading.chosen())));
        return Collections.unmodifiableMap(readings);
    }

    /** A reading that one edition alone has makes a difference where it is not that edition's own choice. */
    private boolean differs(String interpretation) {
        String before = left.readings().get(interpretation);
        String after = right.readings().get(interpretation);
        if (before != null && after != null) {
            return !before.equals(after);
        }
        return !(before == null ? right : left).isOwnChoice(interpretation);
    }

    /**
     * The reasons why the decisions on two standards that correspond differ.
     *
     * @param leftStandard null where there is none
     * @param rightStandard null where there is none
     */
    List<Reason> of(String leftStandard, String rightStandard) {
        List<Reason> reasons = new ArrayList<>();
        boolean sameEdition = left.contract().id().equals(right.contract().id());
        if (!sameEdition && leftStandard != null) {
            reasons.add(left.clause(leftStandard));
        }
        if (!sameEdition && rightStandard != null) {
            reasons.add(right.clause(rightStandard));
        }
        differing.stream()
                .filter(id -> left.bears(leftStandard, id) || right.bears(rightStandard, id))
                .forEach(id -> add(id, reasons));
        if (reasons.isEmpty()) {
            // Nothing else is different: a rule over many findings can carry a reading beyond what it bears on.
            differing.forEach(id -> add(id, reasons));
        }
        return reasons;
    }

    private void add(String interpretation, List<Reason> reasons) {
        for (Side side : List.of(left, right)) {
            if (side.readings().containsKey(interpretation)) {
                reasons.add(side.reading(interpretation));
            }
        }
    }
}
