package org.plumbline.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.decision.Shown;
import org.plumbline.document.EvaluationReports;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.reporting.Concern;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.DocumentEvent;
import org.plumbline.reporting.GoverningContracts;
import org.plumbline.reporting.Register;
import org.plumbline.reporting.Today;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Page;
import org.plumbline.request.Refused;

/** What was asked for by invoices, credited and paid; writes payments down, and that they were none. */
@ApplicationScoped
public class Paying {
    private static final int CENTS = 2;

    private final Register register;
    private final GoverningContracts agreements;
    private final Privacy privacy;
    private final Today today;

    Paying(Register register, GoverningContracts agreements, Privacy privacy, Today today) {
        this.register = register;
        this.privacy = privacy;
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

    /** Those of one year of a contractor, the newest first. @param year whose period is the year */
    public List<Bill> of(Concern year, Caller caller) {
        caller.mustSee(year.contractor());
        return register.ofYear(Document.Kind.BILLS, year).stream()
                .map(this::bill)
                .toList();
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
        List<Bill.Payment> payments = payments(document);
        List<Document> credits = register.about(document.id()).stream()
                .filter(other -> other.kind() == Document.Kind.CREDIT_NOTE)
                .toList();
        BigDecimal paid = payments.stream()
                .filter(Bill.Payment::stands)
                .map(payment -> payment.paid().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal credited = credits.stream().map(Document::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal outstanding = document.amount().subtract(credited).subtract(paid);
        return new Bill(document, payments, credits, outstanding, state(document, paid, outstanding));
    }

    private List<Bill.Payment> payments(Document document) {
        List<DocumentEvent> events = register.events(document.id());
        Map<UUID, DocumentEvent> reversals = events.stream()
                .filter(event -> event.kind() == DocumentEvent.Kind.REVERSED)
                .collect(Collectors.toMap(event -> event.reversal().event(), event -> event));
        return events.stream()
                .filter(event -> event.kind() == DocumentEvent.Kind.PAID)
                .map(event -> new Bill.Payment(event, reversals.get(event.id())))
                .toList();
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
        register.add(invoice.id(), DocumentEvent.Kind.PAID, day, amount.setScale(CENTS), null, caller.name());
        return bill(invoice);
    }

    /**
     * Takes a payment back that was written down by mistake, by an entry of its own.
     *
     * @param on the day; null: today
     * @return empty if the invoice has no such payment
     * @throws ChangeRefused LE-073 if it was taken back before
     * @throws SubmissionRefused LE-061 for a day yet to come or before the payment; FA-016 for a reason with personal data
     */
    @Transactional
    public Optional<Bill> reverse(Document invoice, UUID payment, String reason, LocalDate on, Caller caller) {
        privacy.admit(Map.of("reason", reason));
        register.hold();
        Optional<Bill.Payment> known = payments(invoice).stream()
                .filter(each -> each.paid().id().equals(payment))
                .findFirst();
        known.ifPresent(each -> reverse(invoice, each, reason, on, caller));
        return known.map(each -> bill(invoice));
    }

    private void reverse(Document invoice, Bill.Payment payment, String reason, LocalDate on, Caller caller) {
        DocumentEvent paid = payment.paid();
        if (!payment.stands()) {
            throw Refused.over(
                    "LE-073",
                    "This payment was taken back on "
                            + EvaluationReports.day(payment.reversal().on())
                            + " already; if it came after all, write it down as a new one.");
        }
        LocalDate day = today.stated("on", on, agreements.of(invoice), paid.on(), "the day of the payment");
        register.add(
                invoice.id(),
                DocumentEvent.Kind.REVERSED,
                day,
                paid.amount(),
                new DocumentEvent.Reversal(paid.id(), reason),
                caller.name());
    }
}
