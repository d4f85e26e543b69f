package org.plumbline.invoicing;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.DocumentEvent;

/**
 * An invoice with what was paid and credited since.
 *
 * @param payments the first first, those that were taken back among them
 * @param credits the credit notes that take back a part of it
 * @param outstanding dollars and cents still to be paid; negative what is to be paid back
 */
public record Bill(
        Document document, List<Payment> payments, List<Document> credits, BigDecimal outstanding, State state) {

    /** A payment. @param reversal by which it was taken back; null while it stands */
    public record Payment(DocumentEvent paid, DocumentEvent reversal) {
        boolean stands() {
            return reversal == null;
        }
    }

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
