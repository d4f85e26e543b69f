package org.plumbline.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.DocumentEvent;

/**
 * An invoice, a revised invoice or a credit note as callers see it; amounts are text with cents.
 *
 * @param about of an invoice its report, of a correction the invoice that it corrects
 * @param outstanding still to be paid; negative what is to be paid back
 * @param state OPEN, PARTLY_PAID, PAID, OVERDUE or, of a credit note, CREDITED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceView(
        UUID id,
        String number,
        Document.Kind kind,
        UUID about,
        String contract,
        String contractor,
        String market,
        String period,
        UUID assessment,
        LocalDate dated,
        LocalDate due,
        BigDecimal amount,
        List<PaymentView> payments,
        List<CreditView> credits,
        BigDecimal outstanding,
        Bill.State state,
        Instant issuedAt,
        String issuedBy,
        String sha256,
        String pdf) {

    /** What was paid on a day. @param reversed null while it stands */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PaymentView(UUID id, LocalDate on, BigDecimal amount, String recordedBy, ReversalView reversed) {
        static PaymentView of(Bill.Payment payment) {
            return new PaymentView(
                    payment.paid().id(),
                    payment.paid().on(),
                    payment.paid().amount(),
                    payment.paid().by(),
                    payment.reversal() == null ? null : ReversalView.of(payment.reversal()));
        }
    }

    /** That a payment was none. */
    public record ReversalView(LocalDate on, String reason, String recordedBy) {
        static ReversalView of(DocumentEvent reversal) {
            return new ReversalView(reversal.on(), reversal.reversal().reason(), reversal.by());
        }
    }

    /** A credit note that takes back a part of the invoice. */
    public record CreditView(UUID id, String number, BigDecimal amount) {}

    static InvoiceView of(Bill bill) {
        Document document = bill.document();
        return new InvoiceView(
                document.id(),
                document.number(),
                document.kind(),
                document.about(),
                document.concern().contract(),
                document.concern().contractor(),
                document.concern().market(),
                document.concern().period(),
                document.assessment(),
                document.dated(),
                document.due(),
                document.amount(),
                bill.payments().stream().map(PaymentView::of).toList(),
                bill.credits().stream()
                        .map(credit -> new CreditView(credit.id(), credit.number(), credit.amount()))
                        .toList(),
                bill.outstanding(),
                bill.state(),
                document.issuedAt(),
                document.issuedBy(),
                document.hash(),
                InvoiceResource.ADDRESS + "/" + document.id() + ".pdf");
    }
}
