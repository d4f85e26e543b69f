package org.plumbline.decision;

import java.math.BigDecimal;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;

/**
 * What the table of a standard found, before relief, exceptions and the kind of the assessment have had their say.
 *
 * @param period what the figures are about: the month of an item that is about one, else what is assessed
 * @param level the table's own word, or null
 * @param effect the outcome the row stands for
 * @param share part of the amount at risk, 0 where none
 * @param amount dollars the table itself names, or null
 * @param row lasting id of the row that held, or null where there was nothing to consult it on
 * @param reason the row's reason, a part of a sentence
 */
public record Finding(
        String standard,
        Subject subject,
        Period period,
        String level,
        Outcome effect,
        BigDecimal share,
        BigDecimal amount,
        String row,
        String reason) {

    /** What the rules found of a question of a questionnaire. */
    public static Finding ofQuestion(
            String question, Submission submission, String level, Outcome effect, String reason) {
        return new Finding(
                question,
                Subject.contractor(submission.contractor()),
                submission.period(),
                level,
                effect,
                BigDecimal.ZERO,
                null,
                null,
                reason);
    }

    public Matter matter() {
        return new Matter(standard, subject);
    }
}
