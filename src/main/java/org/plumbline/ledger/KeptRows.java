package org.plumbline.ledger;

import java.util.List;
import java.util.Map;

/**
 * All rows of one assessment.
 *
 * @param decisions by position
 * @param keys the key that it answered; none where the request named none
 * @param rulebooks fingerprints of rulebooks by the numbers that the rows name them by
 */
public record KeptRows(
        AssessmentEntity assessment,
        List<DecisionEntity> decisions,
        List<IdempotencyKeyEntity> keys,
        Map<Integer, String> rulebooks) {

    /** The rulebook that decided, null if there is none of its number. */
    public String rulebook() {
        return rulebooks.get(assessment.rulebook);
    }

    public String rulebookOf(DecisionEntity decision) {
        return rulebooks.get(decision.rulebook);
    }
}
