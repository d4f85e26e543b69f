package org.plumbline.evaluation;

import java.util.List;
import org.plumbline.decision.Finding;
import org.plumbline.rulebook.StandardModel;

/**
 * What the model of one standard made of the facts. Values are in the order of the model's frame, as exact decimals in
 * text, null where unknown.
 *
 * @param computed the derived quantities
 * @param inputs the values the columns of the table tested
 * @param holds for each row a character per column: 1 where its test held, 0 where not
 */
record TableResult(
        StandardModel model, Finding finding, List<String> computed, List<String> inputs, List<String> holds) {}
