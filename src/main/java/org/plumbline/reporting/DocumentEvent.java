package org.plumbline.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What happened to a document after it was issued.
 *
 * @param on the day it happened
 * @param amount of a payment, dollars and cents; else null
 * @param at when it was written down
 * @param reversal of what; null where nothing is taken back
 */
public record DocumentEvent(
        UUID id, UUID document, Kind kind, LocalDate on, BigDecimal amount, Instant at, String by, Reversal reversal) {

    /** That an earlier event is taken back, and why. */
    public record Reversal(UUID event, String reason) {}

    /** What can happen. */
    public enum Kind {
        RECEIVED,
        PAID,
        /** A payment was taken back. */
        REVERSED
    }
}
