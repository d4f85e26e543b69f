package org.plumbline.disputing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Shown;
import org.plumbline.document.EvaluationReports;
import org.plumbline.document.Letter;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.GoverningContracts;
import org.plumbline.reporting.Printing;
import org.plumbline.reporting.Register;

/** Writes the letters of disputes. */
@ApplicationScoped
class DisputeLetters {
    private final Register register;
    private final Printing printing;
    private final GoverningContracts agreements;

    DisputeLetters(Register register, Printing printing, GoverningContracts agreements) {
        this.register = register;
        this.printing = printing;
        this.agreements = agreements;
    }

    /** Says that a dispute was received, and until when it is answered. */
    void acknowledge(Dispute dispute, Document report, Assessment assessment, Optional<LocalDate> received, String by) {
        issue(
                Document.Kind.ACKNOWLEDGEMENT,
                dispute,
                report,
                assessment,
                new Told(dispute.filed(), received.map(EvaluationReports::day).orElse(""), "", "", List.of()),
                by);
    }

    /** Answers a dispute. */
    void answer(Dispute dispute, Document report, Dispute.Step step, Optional<Document> correction, String by) {
        Document.Kind kind = step.state() == Dispute.State.REJECTED ? Document.Kind.REFUSAL : Document.Kind.ANSWER;
        String outcome =
                switch (step.state()) {
                    case UPHELD -> "We reviewed the decisions, and they stand as reported.";
                    case REVISED -> "We revised the decisions; a new assessment takes the place of the reported one.";
                    default -> "We cannot accept the dispute.";
                };
        List<String> revised = step.assessment() == null
                ? List.of()
                : List.of(
                        "The new assessment is " + step.assessment() + "; its report follows.",
                        correction.map(DisputeLetters::sentence).orElse("No invoice is changed by it."));
        issue(
                kind,
                dispute,
                report,
                agreements.assessment(report),
                new Told(step.on(), "", outcome, step.reason(), revised),
                by);
    }

    private static String sentence(Document correction) {
        return correction.kind() == Document.Kind.CREDIT_NOTE
                ? "Credit note " + correction.number() + " takes back " + Shown.dollars(correction.amount())
                        + " of what was invoiced."
                : "Revised invoice " + correction.number() + " asks for " + Shown.dollars(correction.amount())
                        + " beyond what was invoiced.";
    }

    /** What differs from letter to letter. */
    private record Told(LocalDate day, String received, String outcome, String reason, List<String> revised) {}

    private void issue(
            Document.Kind kind, Dispute dispute, Document report, Assessment assessment, Told told, String by) {
        Contract contract = agreements.of(assessment);
        List<String> decisions = assessment.decisions().stream()
                .filter(decision -> dispute.decisions().contains(decision.id().value()))
                .map(decision -> decision.matter() + " " + decision.title())
                .toList();
        register.issue(
                new Register.Wanted(
                        kind, dispute.concern(), report.assessment(), dispute.id(), told.day(), null, null, by),
                number -> printing.print(
                        kind,
                        new Letter(
                                number,
                                EvaluationReports.day(told.day()),
                                told.day().toString(),
                                dispute.concern().contractor(),
                                contract.title(),
                                dispute.concern().period(),
                                report.number(),
                                report.kind() == Document.Kind.INITIAL_REPORT
                                        ? "the initial evaluation report"
                                        : "the final evaluation report",
                                decisions,
                                dispute.basis(),
                                EvaluationReports.day(dispute.filed()),
                                told.received(),
                                dispute.answerDue() == null ? "" : EvaluationReports.day(dispute.answerDue()),
                                told.outcome(),
                                told.reason(),
                                told.revised())));
    }
}
