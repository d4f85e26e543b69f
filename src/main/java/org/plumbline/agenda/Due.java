package org.plumbline.agenda;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;

/**
 * One thing that is due on a day.
 *
 * @param key lasting, such as {@code obligation 0198…}; with the day it is what is marked as overdue once
 * @param by who has to do it
 * @param what in words
 * @param day the last day, in the zone of the contract
 * @param lateFrom the end of that day
 * @param done whether nothing is to be done any more
 * @param lapses whether it is a right that ends with the day, such as to dispute, and nobody is late who does nothing
 * @param address of what it is about, such as {@code /api/v1/obligations/0198…}, or null
 */
public record Due(
        String key,
        Kind kind,
        String contract,
        String contractor,
        String market,
        Period period,
        Term.By by,
        String what,
        LocalDate day,
        Instant lateFrom,
        boolean done,
        boolean lapses,
        String address) {

    /** What can be due. */
    public enum Kind {
        /** Figures of a month. */
        MONTHLY_FIGURES,
        /** Figures of a year. */
        ANNUAL_FIGURES,
        CORRECTIVE_STEP,
        INITIAL_REPORT,
        FINAL_REPORT,
        INVOICE,
        PAYMENT,
        /** The end of the time in which a report may be disputed. */
        DISPUTE,
        DISPUTE_ANSWER
    }

    /** How it stands. */
    public enum State {
        DUE,
        OVERDUE,
        LAPSED,
        DONE
    }

    /** How it stands at a moment. */
    public State state(Instant now) {
        if (done) {
            return State.DONE;
        }
        if (lateFrom.isAfter(now)) {
            return State.DUE;
        }
        return lapses ? State.LAPSED : State.OVERDUE;
    }
}
