package org.plumbline.decision;

import java.math.BigDecimal;

/**
 * What the table of a standard found, before relief, exceptions and the kind of the assessment have had their say.
 *
 * @param level the table's own word, or null
 * @param effect the outcome the row stands for
 * @param share part of the amount at risk, 0 where none
 * @param row lasting id of the row that held
 * @param reason the row's reason, a part of a sentence
 */
public record Finding(
        String standard, Subject subject, String level, Outcome effect, BigDecimal share, String row, String reason) {}
