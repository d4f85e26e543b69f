package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Finding;
import org.plumbline.decision.Frame;

/**
 * What the table or the questionnaire of one standard made of the facts. Values are in the order of the frame, as exact
 * decimals in text, null where unknown.
 *
 * @param given the facts as they were used, with single months taken out
 * @param origins where each of them came from
 * @param computed the derived quantities
 * @param inputs the values the columns of the table tested
 * @param holds for each row a character per column: 1 where its test held, 0 where not; empty without a table
 * @param penaltyAtMost the largest penalty share it could have come to
 * @param creditAtMost the largest credit share
 */
record StandardResult(
        Frame frame,
        Finding finding,
        List<String> given,
        List<String> origins,
        List<String> computed,
        List<String> inputs,
        List<String> holds,
        BigDecimal penaltyAtMost,
        BigDecimal creditAtMost) {

    /** Whether it could have moved money at all. */
    boolean movesMoney() {
        return penaltyAtMost.signum() > 0 || creditAtMost.signum() > 0;
    }
}
