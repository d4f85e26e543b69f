package org.plumbline.relief;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.fact.ExceptionClaim;

/**
 * A claim that a failure is excused, as it was filed and as it stands.
 *
 * @param year the contract year it is about
 * @param entries what became of it, in order; the last says how it stands
 */
public record Claim(
        UUID id,
        String contract,
        String contractor,
        String market,
        int year,
        ExceptionClaim plea,
        Instant filedAt,
        String filedBy,
        List<Entry> entries,
        List<Attachment> attachments) {

    /** How it stands. */
    public enum State {
        FILED,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        /** How a claim stands after what was done last; null where nothing was done yet. */
        public static State after(Act last) {
            return last == null ? FILED : last.to;
        }
    }

    /** What can become of a claim. */
    public enum Act {
        ACCEPTED(State.ACCEPTED, EnumSet.of(State.FILED, State.REFUSED)),
        REFUSED(State.REFUSED, EnumSet.of(State.FILED, State.ACCEPTED)),
        /** By who filed it. */
        WITHDRAWN(State.WITHDRAWN, EnumSet.of(State.FILED, State.ACCEPTED));

        private final State to;
        private final Set<State> from;

        Act(State to, Set<State> from) {
            this.to = to;
            this.from = from;
        }

        boolean fits(State state) {
            return from.contains(state);
        }

        Set<State> from() {
            return from;
        }
    }

    /**
     * One thing that became of it.
     *
     * @param number from 1
     * @param said what the rules said of it then
     */
    public record Entry(int number, Act act, String reason, List<String> said, Instant at, String by) {}

    /**
     * A file that goes with it, without its content.
     *
     * @param number from 1
     * @param sha256 of the content, in hexadecimal
     */
    public record Attachment(
            int number, String name, String mediaType, int size, String sha256, Instant addedAt, String addedBy) {}

    /** How it stands. */
    public State state() {
        return State.after(
                entries.isEmpty() ? null : entries.get(entries.size() - 1).act());
    }
}
