package org.plumbline.deciding.reporting;

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
 */
public record DocumentEvent(UUID id, UUID document, Kind kind, LocalDate on, BigDecimal amount, Instant at, String by) {

    /** What can happen. */
    public enum Kind {
        RECEIVED,
        PAID
    }
}
