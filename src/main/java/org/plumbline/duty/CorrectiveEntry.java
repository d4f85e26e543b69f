package org.plumbline.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.plumbline.duty.CorrectiveItem.State;

/**
 * One thing done about a corrective item, and how the item stands since.
 *
 * @param number from 1
 * @param text what was said, or null
 * @param by who did it
 */
public record CorrectiveEntry(
        int number,
        Act act,
        State state,
        String owner,
        LocalDate due,
        @JsonIgnore Instant lateFrom,
        String text,
        Instant at,
        String by) {

    /** What can be done about an item. */
    public enum Act {
        /** The Exchange asks for what it may ask for. */
        REQUESTED(State.OPEN, EnumSet.of(State.REQUESTABLE)),
        /** Somebody is to see to it. */
        ASSIGNED(null, EnumSet.of(State.REQUESTABLE, State.OPEN, State.ANSWERED, State.RETURNED)),
        ANSWERED(State.ANSWERED, EnumSet.of(State.OPEN, State.ANSWERED, State.RETURNED)),
        ACCEPTED(State.ACCEPTED, EnumSet.of(State.ANSWERED)),
        RETURNED(State.RETURNED, EnumSet.of(State.ANSWERED)),
        CLOSED(State.CLOSED, EnumSet.of(State.REQUESTABLE, State.OPEN, State.ANSWERED, State.RETURNED)),
        /** By the service, when a correction no longer obliges to it. */
        WITHDRAWN(State.WITHDRAWN, EnumSet.complementOf(EnumSet.of(State.WITHDRAWN))),
        /** By the service, when a later correction obliges to it again. */
        REOPENED(State.OPEN, EnumSet.of(State.WITHDRAWN));

        private final State to;
        private final Set<State> from;

        Act(State to, Set<State> from) {
            this.to = to;
            this.from = from;
        }

        /** Whether it can be done while an item stands so. */
        public boolean fits(State state) {
            return from.contains(state);
        }

        /** The states in which it can be done. */
        public Set<State> from() {
            return Set.copyOf(from);
        }

        /** How an item stands that stood so before. */
        State after(State before) {
            return to == null ? before : to;
        }

        /** Whether it is the service's alone. */
        public boolean isOfService() {
            return this == WITHDRAWN || this == REOPENED;
        }

        /** Whether days begin to be counted with it. */
        boolean startsTerm() {
            return this == REQUESTED || this == RETURNED || this == REOPENED;
        }
    }
}
