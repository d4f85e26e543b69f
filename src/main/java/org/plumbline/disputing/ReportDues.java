package org.plumbline.disputing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plumbline.agenda.Due;
import org.plumbline.agenda.DueSource;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;
import org.plumbline.invoicing.Bill;
import org.plumbline.invoicing.Invoicing;
import org.plumbline.invoicing.Paying;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.GoverningContracts;
import org.plumbline.reporting.ReportDeadlines;
import org.plumbline.reporting.Reporting;
import org.plumbline.request.Caller;

/** When reports can be disputed and are to be invoiced, invoices paid and disputes answered. */
@ApplicationScoped
class ReportDues implements DueSource {
    private final Reporting reporting;
    private final Invoicing invoicing;
    private final Paying paying;
    private final Disputing disputing;
    private final Disputes disputes;
    private final GoverningContracts agreements;

    ReportDues(
            Reporting reporting,
            Invoicing invoicing,
            Paying paying,
            Disputing disputing,
            Disputes disputes,
            GoverningContracts agreements) {
        this.reporting = reporting;
        this.invoicing = invoicing;
        this.paying = paying;
        this.disputing = disputing;
        this.disputes = disputes;
        this.agreements = agreements;
    }

    @Override
    public List<Due> dues(Query query) {
        int most = query.most() + 1;
        return Stream.of(
                        reporting.page(query.contractor(), Caller.SERVICE, 0, most).items().stream()
                                .filter(report -> asked(report, query))
                                .flatMap(
                                        report -> Stream.concat(disputable(report).stream(), invoice(report).stream())),
                        paying.page(query.contractor(), Caller.SERVICE, 0, most).items().stream()
                                .filter(bill -> asked(bill.document(), query))
                                .filter(bill -> bill.document().kind().isPayable())
                                .map(this::payment),
                        disputing.page(query.contractor(), Caller.SERVICE, 0, most).items().stream()
                                .filter(standing -> asked(standing.report(), query))
                                .filter(standing -> standing.dispute().answerDue() != null)
                                .map(this::answer))
                .flatMap(Function.identity())
                .filter(due -> query.from() == null || !due.day().isBefore(query.from()))
                .filter(due -> query.to() == null || !due.day().isAfter(query.to()))
                .toList();
    }

    private static boolean asked(Document document, Query query) {
        return query.contract() == null
                || query.contract().equals(document.concern().contract());
    }

    private Optional<Due> disputable(Document report) {
        return reporting
                .disputableUntil(report)
                .map(day -> due(
                        "dispute of " + report.id(),
                        Due.Kind.DISPUTE,
                        report,
                        Term.By.CONTRACTOR,
                        "Last day to dispute report " + report.number(),
                        day,
                        !disputes.of(report.id()).isEmpty(),
                        "/api/v1/reports/" + report.id()));
    }

    private Optional<Due> invoice(Document report) {
        if (report.amount() == null || report.amount().signum() <= 0) {
            return Optional.empty();
        }
        return reporting
                .received(report.id())
                .flatMap(ReportDeadlines.of(agreements.of(report))::invoiceBy)
                .map(day -> due(
                        "invoice of " + report.id(),
                        Due.Kind.INVOICE,
                        report,
                        Term.By.EXCHANGE,
                        "Invoice for report " + report.number(),
                        day,
                        invoicing.isInvoiced(report),
                        "/api/v1/reports/" + report.id()));
    }

    private Due payment(Bill bill) {
        return due(
                "payment of " + bill.document().id(),
                Due.Kind.PAYMENT,
                bill.document(),
                Term.By.CONTRACTOR,
                "Payment of invoice " + bill.document().number(),
                bill.document().due(),
                bill.state() == Bill.State.PAID,
                "/api/v1/invoices/" + bill.document().id());
    }

    private Due answer(Disputing.Standing standing) {
        return due(
                "answer to " + standing.dispute().id(),
                Due.Kind.DISPUTE_ANSWER,
                standing.report(),
                Term.By.EXCHANGE,
                "Answer to the dispute of report " + standing.report().number(),
                standing.dispute().answerDue(),
                !standing.state().isOpen(),
                "/api/v1/disputes/" + standing.dispute().id());
    }

    private Due due(
            String key,
            Due.Kind kind,
            Document about,
            Term.By by,
            String what,
            LocalDate day,
            boolean done,
            String address) {
        Contract contract = agreements.of(about);
        return new Due(
                key,
                kind,
                about.concern().contract(),
                about.concern().contractor(),
                about.concern().market(),
                Period.parse(about.concern().period()).orElseThrow(),
                by,
                what,
                day,
                contract.calendar().endOf(day),
                done,
                kind == Due.Kind.DISPUTE,
                address);
    }
}
