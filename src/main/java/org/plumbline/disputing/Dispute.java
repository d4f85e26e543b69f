package org.plumbline.disputing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.reporting.Concern;

/**
 * A dispute of a report.
 *
 * @param decisions those it is about
 * @param basis why the contractor disagrees
 * @param filed the day it reached the Exchange
 * @param answerDue until when it is to be answered; null where the contract does not say
 */
public record Dispute(
        UUID id,
        UUID report,
        Concern concern,
        List<UUID> decisions,
        String basis,
        LocalDate filed,
        LocalDate answerDue,
        Instant at,
        String by) {

    /** Where it stands. */
    public enum State {
        FILED,
        UNDER_REVIEW,
        /** The decisions stand. */
        UPHELD,
        /** Another assessment takes the place of the disputed one. */
        REVISED,
        /** It has no basis that could be reviewed. */
        REJECTED,
        CLOSED;

        /** What may come next. */
        public Set<State> next() {
            return switch (this) {
                case FILED -> EnumSet.of(UNDER_REVIEW);
                case UNDER_REVIEW -> EnumSet.of(UPHELD, REVISED, REJECTED);
                case UPHELD, REVISED, REJECTED -> EnumSet.of(CLOSED);
                case CLOSED -> EnumSet.noneOf(State.class);
            };
        }

        /** Whether the contractor waits for an answer. */
        public boolean isOpen() {
            return this == FILED || this == UNDER_REVIEW;
        }

        /** Whether it answers the contractor. */
        public boolean isAnswer() {
            return this == UPHELD || this == REVISED || this == REJECTED;
        }
    }

    /**
     * A step of a dispute after it was filed.
     *
     * @param assessment what takes the place of the disputed assessment, of a revision; else null
     * @param at when it was written down
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @JsonIgnore UUID id,
            @JsonIgnore UUID dispute,
            State state,
            LocalDate on,
            String reason,
            UUID assessment,
            Instant at,
            String by) {}
}
