package org.plumbline.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account.Line;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.document.EvaluationReports;
import org.plumbline.document.Invoice;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.GoverningContracts;
import org.plumbline.reporting.Printing;
import org.plumbline.reporting.Register;
import org.plumbline.reporting.ReportDeadlines;
import org.plumbline.reporting.Today;
import org.plumbline.request.Caller;
import org.plumbline.request.Refused;

/** Issues invoices of final reports, and corrects them after a revision. */
@ApplicationScoped
public class Invoicing {
    private static final String REPORT = "report";
    private static final String CODE = "LE-065";
    private static final String INVOICED = "LE-066";

    /** Of one contractor; there is one a year and market of a contract. */
    private final Register register;

    private final Printing printing;
    private final GoverningContracts agreements;
    private final Assessments assessments;
    private final Today today;

    Invoicing(
            Register register, Printing printing, GoverningContracts agreements, Assessments assessments, Today today) {
        this.register = register;
        this.assessments = assessments;
        this.printing = printing;
        this.agreements = agreements;
        this.today = today;
    }

    /**
     * Issues the invoice of a final report; of a year that was invoiced before, what its report finds more or less. When
     * this returns it is durable.
     *
     * @param dated the day it bears; null: today
     * @param due until when to pay; null: as the contract says
     * @throws SubmissionRefused LE-065 if nothing can be invoiced
     * @throws org.plumbline.request.ChangeRefused LE-066 if it was invoiced already, or nothing more or less is due
     */
    @Transactional
    public Document issue(Document report, LocalDate dated, LocalDate due, Caller caller) {
        register.hold();
        Assessment assessment = agreements.assessment(report);
        refuseUnsettled(report, assessment);
        Contract contract = agreements.of(assessment);
        LocalDate day = today.stated("dated", dated, contract, report.dated(), "the date of the report");
        Optional<Document> first = register.firstInvoice(report.concern());
        if (first.isPresent()) {
            return beyond(first.get(), report, assessment, day, due, caller.name());
        }
        BigDecimal amount = assessment.settlement().due();
        if (amount.signum() <= 0) {
            throw Refused.field(REPORT, CODE, "Nothing is due by report " + report.number() + "; it needs no invoice.");
        }
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

    private Document beyond(
            Document first, Document report, Assessment assessment, LocalDate day, LocalDate due, String by) {
        if (first.about().equals(report.id())) {
            throw Refused.over(
                    INVOICED,
                    "Invoice " + first.number() + " of report " + report.number() + " was issued already; it does not"
                            + " change.");
        }
        if (due != null) {
            throw Refused.field(
                    "due",
                    CODE,
                    "This year was invoiced by " + first.number()
                            + "; until when to pay more follows from the contract." + " Leave 'due' out.");
        }
        return corrected(
                        first,
                        report,
                        assessment,
                        day,
                        "Report " + report.number() + " took the place of an earlier one.",
                        by)
                .orElseThrow(() -> Refused.over(
                        INVOICED,
                        "Invoice " + first.number() + " and its corrections ask for what report " + report.number()
                                + " finds due already."));
    }

    private void refuseUnsettled(Document report, Assessment assessment) {
        Settlement settlement = assessment.settlement();
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
        assessments.supersededBy(assessment.id()).ifPresent(newer -> {
            throw Refused.field(
                    REPORT,
                    CODE,
                    "What report " + report.number() + " tells of was superseded; report on " + newer.id()
                            + ", and invoice that report.");
        });
    }

    private static LocalDate due(LocalDate stated, LocalDate day, Contract contract) {
        if (stated != null && stated.isBefore(day)) {
            throw Refused.field("due", CODE, "'due' is before the date of the invoice; state a later day.");
        }
        return Optional.ofNullable(stated)
                .or(() -> ReportDeadlines.of(contract).paymentBy(day))
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

    /** The first invoice of a year, which all later ones correct. */
    /** Whether what a final report finds due is asked for, be it by the invoice of an earlier report and its corrections. */
    public boolean isInvoiced(Document report) {
        return register.firstInvoice(report.concern())
                .filter(first ->
                        first.about().equals(report.id()) || billed(first).compareTo(report.amount()) == 0)
                .isPresent();
    }

    /**
     * Corrects what a year was invoiced with, once another assessment takes the place of the reported one: a credit note
     * for less, a revised invoice for what is due beyond. Empty where the year was not invoiced or nothing changes.
     */
    public Optional<Document> correct(Document report, Assessment revised, LocalDate day, String reason, String by) {
        return register.firstInvoice(report.concern())
                .flatMap(first -> corrected(first, report, revised, day, reason, by));
    }

    private Optional<Document> corrected(
            Document first, Document report, Assessment revised, LocalDate day, String reason, String by) {
        BigDecimal billed = billed(first);
        BigDecimal difference = revised.settlement().due().subtract(billed);
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        Document.Kind kind = difference.signum() < 0 ? Document.Kind.CREDIT_NOTE : Document.Kind.REVISED_INVOICE;
        Contract contract = agreements.of(revised);
        LocalDate until =
                kind.isPayable() ? ReportDeadlines.of(contract).paymentBy(day).orElse(first.due()) : null;
        List<Line> lines = new ArrayList<>(EvaluationReports.settlement(revised.settlement()));
        Line due = lines.remove(lines.size() - 1);
        lines.add(new Line(due.label() + " after the revision", due.value(), ""));
        lines.add(new Line("Invoiced until now, by invoice " + first.number(), Shown.dollars(billed), ""));
        return Optional.of(register.issue(
                new Register.Wanted(
                        kind, report.concern(), revised.id().value(), first.id(), day, until, difference.abs(), by),
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
                                first.number(),
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
