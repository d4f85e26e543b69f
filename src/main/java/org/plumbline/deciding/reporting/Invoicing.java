package org.plumbline.deciding.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.access.Caller;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account.Line;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.document.EvaluationReports;
import org.plumbline.document.Invoice;
import org.plumbline.fact.SubmissionRefused;

/** Issues invoices of final reports, and corrects them after a revision. */
@ApplicationScoped
public class Invoicing {
    private static final String REPORT = "report";
    private static final String CODE = "LE-065";

    private final Register register;
    private final Printing printing;
    private final Agreements agreements;
    private final Today today;

    Invoicing(Register register, Printing printing, Agreements agreements, Today today) {
        this.register = register;
        this.printing = printing;
        this.agreements = agreements;
        this.today = today;
    }

    /**
     * Issues the invoice of a final report. When this returns it is durable.
     *
     * @param dated the day it bears; null: today
     * @param due until when to pay; null: as the contract says
     * @throws SubmissionRefused LE-065 if nothing can be invoiced
     * @throws org.plumbline.deciding.ChangeRefused LE-066 if it was invoiced already
     */
    @Transactional
    public Document issue(Document report, LocalDate dated, LocalDate due, Caller caller) {
        register.hold();
        Assessment assessment = agreements.assessment(report);
        BigDecimal amount = amount(report, assessment.settlement());
        invoiceOf(report.id()).ifPresent(issued -> {
            throw Refused.over(
                    "LE-066",
                    "Invoice " + issued.number() + " of report " + report.number() + " was issued already; it does not"
                            + " change.");
        });
        Contract contract = agreements.of(assessment);
        LocalDate day = today.stated("dated", dated, contract, report.dated(), "the date of the report");
        LocalDate until = due(due, day, contract);
        return register.issue(
                new Register.Wanted(
                        Document.Kind.INVOICE,
                        report.concern(),
                        report.assessment(),
                        report.id(),
                        day,
                        until,
                        amount,
                        caller.name()),
                number -> printing.print(
                        Document.Kind.INVOICE,
                        new Invoice(
                                number,
                                EvaluationReports.day(day),
                                day.toString(),
                                report.concern().contractor(),
                                report.concern().period(),
                                about(report, contract),
                                EvaluationReports.settlement(assessment.settlement()),
                                Shown.dollars(amount),
                                EvaluationReports.day(until),
                                report.number(),
                                "",
                                "")));
    }

    private static BigDecimal amount(Document report, Settlement settlement) {
        if (report.kind() != Document.Kind.FINAL_REPORT) {
            throw Refused.field(
                    REPORT,
                    CODE,
                    "Report " + report.number() + " is an initial one, on preliminary figures; invoice the final one.");
        }
        if (settlement == null) {
            throw Refused.field(REPORT, CODE, "No money is settled under this contract; there is nothing to invoice.");
        }
        if (!settlement.complete()) {
            throw Refused.field(
                    REPORT,
                    CODE,
                    "The settlement is not complete, because figures are missing; submit them, and report on the new"
                            + " assessment.");
        }
        if (settlement.due().signum() <= 0) {
            throw Refused.field(REPORT, CODE, "Nothing is due by report " + report.number() + "; it needs no invoice.");
        }
        return settlement.due();
    }

    private static LocalDate due(LocalDate stated, LocalDate day, Contract contract) {
        if (stated != null && stated.isBefore(day)) {
            throw Refused.field("due", CODE, "'due' is before the date of the invoice; state a later day.");
        }
        return Optional.ofNullable(stated)
                .or(() -> Terms.of(contract).paymentBy(day))
                .orElseThrow(() -> Refused.field(
                        "due", CODE, "The contract does not say until when to pay; state the day as 'due'."));
    }

    private static List<Line> about(Document report, Contract contract) {
        return List.of(
                new Line("Contractor", report.concern().contractor(), ""),
                new Line("Contract", contract.title(), contract.document()),
                new Line(
                        "Market",
                        contract.markets().get(report.concern().market()).label(),
                        ""),
                new Line("Contract year", report.concern().period(), ""),
                new Line("For", "performance penalties by report " + report.number(), ""));
    }

    /** The invoice of a report. */
    Optional<Document> invoiceOf(UUID report) {
        return register.about(report).stream()
                .filter(document -> document.kind() == Document.Kind.INVOICE)
                .findFirst();
    }

    /**
     * Corrects what a report was invoiced with, once another assessment takes the place of the reported one: a credit note
     * for less, a revised invoice for what is due beyond. Empty where the report was not invoiced or nothing changes.
     */
    Optional<Document> correct(Document report, Assessment revised, LocalDate day, String reason, String by) {
        Optional<Document> invoice = invoiceOf(report.id());
        if (invoice.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal billed = billed(invoice.get());
        BigDecimal difference = revised.settlement().due().subtract(billed);
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        Document.Kind kind = difference.signum() < 0 ? Document.Kind.CREDIT_NOTE : Document.Kind.REVISED_INVOICE;
        Contract contract = agreements.of(revised);
        LocalDate until = kind.isPayable()
                ? Terms.of(contract).paymentBy(day).orElse(invoice.get().due())
                : null;
        List<Line> lines = new ArrayList<>(EvaluationReports.settlement(revised.settlement()));
        Line due = lines.remove(lines.size() - 1);
        lines.add(new Line(due.label() + " after the revision", due.value(), ""));
        lines.add(new Line("Invoiced until now, by invoice " + invoice.get().number(), Shown.dollars(billed), ""));
        return Optional.of(register.issue(
                new Register.Wanted(
                        kind,
                        report.concern(),
                        revised.id().value(),
                        invoice.get().id(),
                        day,
                        until,
                        difference.abs(),
                        by),
                number -> printing.print(
                        kind,
                        new Invoice(
                                number,
                                EvaluationReports.day(day),
                                day.toString(),
                                report.concern().contractor(),
                                report.concern().period(),
                                about(report, contract),
                                lines,
                                Shown.dollars(difference.abs()),
                                until == null ? "" : EvaluationReports.day(until),
                                report.number(),
                                invoice.get().number(),
                                reason))));
    }

    /** What an invoice and its corrections ask for together. */
    private BigDecimal billed(Document invoice) {
        return register.about(invoice.id()).stream()
                .map(other -> other.kind() == Document.Kind.CREDIT_NOTE
                        ? other.amount().negate()
                        : other.amount())
                .reduce(invoice.amount(), BigDecimal::add);
    }
}
