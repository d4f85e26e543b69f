package org.plumbline.deciding.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * An invoice with what was paid and credited since.
 *
 * @param payments the first first
 * @param credits the credit notes that take back a part of it
 * @param outstanding dollars and cents still to be paid; negative what is to be paid back
 */
public record Bill(
        Document document, List<DocumentEvent> payments, List<Document> credits, BigDecimal outstanding, State state) {

    /** How an invoice stands today. */
    public enum State {
        OPEN,
        PARTLY_PAID,
        PAID,
        OVERDUE,
        /** A credit note: nothing is to be paid. */
        CREDITED
    }
}
