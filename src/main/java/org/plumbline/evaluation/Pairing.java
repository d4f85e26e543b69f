package org.plumbline.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Correspondence;
import org.plumbline.decision.Comparison;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;

/** Pairs the decisions of two editions or readings: by the standards that correspond, and the subject. */
final class Pairing {
    private final Reasons reasons;
    private final Correspondence correspondence;

    Pairing(Reasons reasons, Contract left, Contract right) {
        this.reasons = reasons;
        this.correspondence = Correspondence.between(left, right);
    }

    /** All decisions of both, each once; one without a counterpart stands alone. */
    List<Comparison.Pair> pairs(List<Decision> left, List<Decision> right) {
        Map<Matter, Decision> unpaired = new LinkedHashMap<>();
        right.forEach(decision -> unpaired.put(decision.matter(), decision));
        List<Comparison.Pair> pairs = new ArrayList<>();
        for (Decision decision : left) {
            String counterpart = correspondence.inRight(decision.standard()).orElse(null);
            pairs.add(pair(
                    decision,
                    decision.standard(),
                    unpaired.remove(new Matter(counterpart, decision.subject())),
                    counterpart));
        }
        unpaired.values()
                .forEach(decision -> pairs.add(pair(
                        null, correspondence.inLeft(decision.standard()).orElse(null), decision, decision.standard())));
        return pairs;
    }

    private Comparison.Pair pair(Decision left, String leftStandard, Decision right, String rightStandard) {
        return new Comparison.Pair(
                left, right, Comparison.Pair.differ(left, right) ? reasons.of(leftStandard, rightStandard) : List.of());
    }
}
