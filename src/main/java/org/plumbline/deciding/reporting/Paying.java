package org.plumbline.deciding.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.access.Caller;
import org.plumbline.deciding.Page;
import org.plumbline.decision.Shown;
import org.plumbline.fact.SubmissionRefused;

/** What was asked for by invoices, credited and paid; writes payments down. */
@ApplicationScoped
public class Paying {
    private static final int CENTS = 2;

    private final Register register;
    private final Agreements agreements;
    private final Today today;

    Paying(Register register, Agreements agreements, Today today) {
        this.register = register;
        this.agreements = agreements;
        this.today = today;
    }

    /** One invoice, revised invoice or credit note; empty where there is none that the caller may see. */
    public Optional<Bill> find(UUID id, Caller caller) {
        return register.find(id)
                .filter(document -> Document.Kind.BILLS.contains(document.kind()))
                .filter(document -> caller.sees(document.concern().contractor()))
                .map(this::bill);
    }

    /** Invoices and credit notes, the newest first. */
    public Page<Bill> page(String contractor, Caller caller, int page, int size) {
        return register.page(Document.Kind.BILLS, caller.narrow(contractor), page, size)
                .map(this::bill);
    }

    private Bill bill(Document document) {
        if (!document.kind().isPayable()) {
            return new Bill(document, List.of(), List.of(), BigDecimal.ZERO.setScale(CENTS), Bill.State.CREDITED);
        }
        List<DocumentEvent> payments = register.events(document.id()).stream()
                .filter(event -> event.kind() == DocumentEvent.Kind.PAID)
                .toList();
        List<Document> credits = register.about(document.id()).stream()
                .filter(other -> other.kind() == Document.Kind.CREDIT_NOTE)
                .toList();
        BigDecimal paid = payments.stream().map(DocumentEvent::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal credited = credits.stream().map(Document::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal outstanding = document.amount().subtract(credited).subtract(paid);
        return new Bill(document, payments, credits, outstanding, state(document, paid, outstanding));
    }

    private Bill.State state(Document invoice, BigDecimal paid, BigDecimal outstanding) {
        if (outstanding.signum() <= 0) {
            return Bill.State.PAID;
        }
        if (today.of(agreements.of(invoice)).isAfter(invoice.due())) {
            return Bill.State.OVERDUE;
        }
        return paid.signum() > 0 ? Bill.State.PARTLY_PAID : Bill.State.OPEN;
    }

    /**
     * Writes down a payment.
     *
     * @param amount dollars and cents above 0
     * @throws SubmissionRefused LE-067 for a credit note, for more than is outstanding; LE-061 for a day yet to come
     */
    @Transactional
    public Bill pay(Document invoice, BigDecimal amount, LocalDate on, Caller caller) {
        register.hold();
        if (!invoice.kind().isPayable()) {
            throw Refused.field("amount", "LE-067", "A credit note asks for nothing; name the invoice that was paid.");
        }
        BigDecimal outstanding = bill(invoice).outstanding();
        if (amount.compareTo(outstanding) > 0) {
            throw Refused.field(
                    "amount",
                    "LE-067",
                    "Outstanding of invoice " + invoice.number() + " is " + Shown.dollars(outstanding)
                            + "; a payment of more is not written down.");
        }
        LocalDate day = today.stated("on", on, agreements.of(invoice), invoice.dated(), "the date of the invoice");
        register.add(invoice.id(), DocumentEvent.Kind.PAID, day, amount.setScale(CENTS), caller.name());
        return bill(invoice);
    }
}
