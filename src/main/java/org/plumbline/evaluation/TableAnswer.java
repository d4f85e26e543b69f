package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Outcome;

/**
 * What a table answers for some figures, whoever they are of. Values are in the order of the frame, as exact decimals in
 * text, null where unknown.
 *
 * @param row the one that held
 * @param amount the dollars it names itself, or null
 * @param computed the derived quantities
 * @param values the values the columns tested, as the table has them
 * @param inputs the same in text
 * @param holds for each row a character per column: 1 where its test held, 0 where not
 */
record TableAnswer(
        Frame.Row row,
        String level,
        Outcome effect,
        BigDecimal share,
        BigDecimal amount,
        List<String> computed,
        List<Object> values,
        List<String> inputs,
        List<String> holds) {}
