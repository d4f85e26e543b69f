package org.plumbline.evaluation;

import java.math.BigDecimal;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Weight;

/**
 * The dollars of one decision.
 *
 * @param amount what it moves, or null where nothing moves or it is not known
 * @param atMost what the undecided decisions of its standard could cost together, or null where that is nothing
 * @param weight how much of its standard's share it bears, or null where the whole
 */
record Money(BigDecimal amount, BigDecimal atMost, Weight weight) {
    static Money of(Matter matter, Verdict verdict) {
        return new Money(
                Amounts.of(matter, verdict),
                Amounts.atMost(matter, verdict),
                verdict.weights().get(matter));
    }

    /** Why a decision bears a part of its standard's share, behind that share; nothing where it bears the whole. */
    String borne() {
        boolean whole = weight == null || weight.known() && weight.part().compareTo(weight.of()) == 0;
        return whole ? "" : " (" + weight.why() + ")";
    }
}
