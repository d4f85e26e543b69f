package org.plumbline.web.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.deciding.reporting.Bill;
import org.plumbline.deciding.reporting.Document;

/**
 * An invoice, a revised invoice or a credit note as callers see it; amounts are text with cents.
 *
 * @param about of an invoice its report, of a correction the invoice that it corrects
 * @param outstanding still to be paid; negative what is to be paid back
 * @param state OPEN, PARTLY_PAID, PAID, OVERDUE or, of a credit note, CREDITED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceView(
        String id,
        String number,
        Document.Kind kind,
        String about,
        String contract,
        String contractor,
        String market,
        String period,
        String assessment,
        LocalDate dated,
        LocalDate due,
        String amount,
        List<PaymentView> payments,
        List<CreditView> credits,
        String outstanding,
        Bill.State state,
        Instant issuedAt,
        String issuedBy,
        String sha256,
        String pdf) {

    /** What was paid on a day. */
    public record PaymentView(LocalDate on, String amount, String recordedBy) {}

    /** A credit note that takes back a part of the invoice. */
    public record CreditView(String id, String number, String amount) {}

    static InvoiceView of(Bill bill) {
        Document document = bill.document();
        return new InvoiceView(
                document.id().toString(),
                document.number(),
                document.kind(),
                document.about().toString(),
                document.concern().contract(),
                document.concern().contractor(),
                document.concern().market(),
                document.concern().period(),
                document.assessment().toString(),
                document.dated(),
                document.due(),
                document.amount().toPlainString(),
                bill.payments().stream()
                        .map(paid -> new PaymentView(paid.on(), paid.amount().toPlainString(), paid.by()))
                        .toList(),
                bill.credits().stream()
                        .map(credit -> new CreditView(
                                credit.id().toString(),
                                credit.number(),
                                credit.amount().toPlainString()))
                        .toList(),
                bill.outstanding().toPlainString(),
                bill.state(),
                document.issuedAt(),
                document.issuedBy(),
                document.hash(),
                InvoiceResource.ADDRESS + "/" + document.id() + ".pdf");
    }
}
