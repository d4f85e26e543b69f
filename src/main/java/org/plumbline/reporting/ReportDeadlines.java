package org.plumbline.reporting;

import java.time.LocalDate;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.contract.Term;

/** Until when a contract lets its parties dispute, answer and pay. */
public record ReportDeadlines(Contract contract) {

    public static ReportDeadlines of(Contract contract) {
        return new ReportDeadlines(contract);
    }

    /** In words; null where the contract does not say. */
    String disputeText() {
        return text(Duty.DISPUTE);
    }

    /** In words; null where the contract does not say. */
    String answerText() {
        return text(Duty.DISPUTE_ANSWER);
    }

    private String text(Duty duty) {
        return contract.deadlines().of(duty).map(Term::told).orElse(null);
    }

    /** The last day to dispute a report that was received on a day. */
    Optional<LocalDate> disputeBy(LocalDate received) {
        return due(Duty.DISPUTE, received);
    }

    /** The last day to answer a dispute that was filed on a day. */
    public Optional<LocalDate> answerBy(LocalDate filed) {
        return due(Duty.DISPUTE_ANSWER, filed);
    }

    /** The last day to pay an invoice, which is sent on the day it bears. */
    public Optional<LocalDate> paymentBy(LocalDate dated) {
        return due(Duty.PAYMENT, dated);
    }

    /** The last day to invoice a report that was received on a day. */
    public Optional<LocalDate> invoiceBy(LocalDate received) {
        return contract.deadlines()
                .of(Duty.INVOICE)
                .filter(term -> term.beginsWith(Term.Event.REPORT_RECEIPT))
                .flatMap(term -> term.dueAfter(received, contract.calendar()));
    }

    private Optional<LocalDate> due(Duty duty, LocalDate happened) {
        return contract.deadlines().of(duty).flatMap(term -> term.dueAfter(happened, contract.calendar()));
    }
}
