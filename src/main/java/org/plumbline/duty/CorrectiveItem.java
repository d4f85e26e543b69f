package org.plumbline.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;

/**
 * A corrective step that a month or a year below expectation asks for, as it stands.
 *
 * @param assessment the first that obliged to it
 * @param owner who sees to it, or null
 * @param due the day it is due, or null while nothing is
 * @param lateFrom the moment from which it is overdue, or null
 * @param entries how many entries it has
 */
public record CorrectiveItem(
        UUID id,
        Matter matter,
        Obligation obligation,
        Assessment.Id assessment,
        Instant openedAt,
        State state,
        String owner,
        LocalDate due,
        Instant lateFrom,
        int entries) {

    /** Whose month or year fell short. */
    public record Matter(String contract, String contractor, String market, Period period, Kind kind) {}

    /** How it stands. */
    public enum State {
        /** The Exchange may ask for it and did not yet. */
        REQUESTABLE,
        /** The contractor has to answer. */
        OPEN,
        /** The Exchange has to look at the answer. */
        ANSWERED,
        /** The answer did not do; the contractor has to answer again. */
        RETURNED,
        ACCEPTED,
        /** The Exchange does without an answer. */
        CLOSED,
        /** A correction shows that there was no failure. */
        WITHDRAWN;

        /** Whether the contractor has to do something. */
        public boolean isDue() {
            return this == OPEN || this == RETURNED;
        }

        /** Whether nothing is to be done any more. */
        public boolean isOver() {
            return this == ACCEPTED || this == CLOSED || this == WITHDRAWN;
        }
    }

    /** Whether it is due and its day is over. */
    public boolean isOverdue(Instant now) {
        return state.isDue() && lateFrom != null && !lateFrom.isAfter(now);
    }
}
