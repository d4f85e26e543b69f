package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One standard decided for one subject.
 *
 * @param id null until it is kept
 * @param share part of the amount at risk that moves, 0 where none
 * @param amount dollars and cents, or null where no money attaches or its base is missing
 * @param row lasting id of the table row that held, or null
 */
public record Decision(
        Id id,
        String standard,
        String title,
        String group,
        Subject subject,
        Outcome outcome,
        String level,
        BigDecimal share,
        BigDecimal amount,
        String row,
        Explanation explanation) {

    /** Identity of a kept decision. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Matter matter() {
        return new Matter(standard, subject);
    }

    /** What it comes to. */
    public Upshot upshot() {
        return new Upshot(outcome, share, amount, row);
    }

    /** The same decision, kept. */
    public Decision keptAs(Id newId) {
        return new Decision(newId, standard, title, group, subject, outcome, level, share, amount, row, explanation);
    }

    /** The same decision without its reasons. */
    public Decision inShort() {
        return new Decision(id, standard, title, group, subject, outcome, level, share, amount, row, null);
    }
}
