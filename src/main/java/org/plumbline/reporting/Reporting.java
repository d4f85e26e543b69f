package org.plumbline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Settlement;
import org.plumbline.document.EvaluationReports;
import org.plumbline.fact.Kind;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.Refused;

/** Issues evaluation reports, and writes down when they were received. */
@ApplicationScoped
public class Reporting {
    /** A year has twelve months; corrections of each come on top. */
    private static final String ASSESSMENT = "assessment";

    private static final String CODE = "LE-062";

    private final Assessments assessments;
    private final Register register;
    private final Printing printing;
    private final GoverningContracts agreements;
    private final Today today;

    Reporting(
            Assessments assessments, Register register, Printing printing, GoverningContracts agreements, Today today) {
        this.assessments = assessments;
        this.register = register;
        this.printing = printing;
        this.agreements = agreements;
        this.today = today;
    }

    /**
     * Issues the report of an assessment. When this returns it is durable.
     *
     * @param kind INITIAL or FINAL, as the assessment is
     * @param dated the day it bears; null: today
     * @return empty where no such assessment is kept
     * @throws SubmissionRefused LE-062 if the assessment is none to report on
     * @throws org.plumbline.request.ChangeRefused LE-063 if it was reported already
     */
    @Transactional
    public Optional<Document> issue(UUID assessment, Kind kind, LocalDate dated, Caller caller) {
        register.hold();
        return assessments
                .find(new Assessment.Id(assessment), caller)
                .map(found -> issue(found, kind, dated, caller.name()));
    }

    private Document issue(Assessment assessment, Kind asked, LocalDate dated, String by) {
        Document.Kind kind = admitted(assessment, asked);
        Contract contract = agreements.of(assessment);
        LocalDate day = today.stated(
                "dated", dated, contract, agreements.yearsEnd(assessment), "the last day of the year it reports on");
        ReportDeadlines terms = ReportDeadlines.of(contract);
        List<Assessment> months = assessments.months(assessment.submission());
        return register.issue(
                new Register.Wanted(
                        kind,
                        Concern.of(assessment),
                        assessment.id().value(),
                        null,
                        day,
                        null,
                        settled(kind, assessment.settlement()),
                        by),
                number -> printing.print(
                        kind,
                        EvaluationReports.of(
                                assessment, contract, months, number, day, terms.disputeText(), terms.answerText())));
    }

    /** What a final report finds due; null for an initial one, and where that is not settled. */
    private static BigDecimal settled(Document.Kind kind, Settlement settlement) {
        boolean settled = kind == Document.Kind.FINAL_REPORT && settlement != null && settlement.complete();
        return settled ? settlement.due() : null;
    }

    private Document.Kind admitted(Assessment assessment, Kind asked) {
        Kind decided = assessment.submission().kind();
        Document.Kind kind =
                switch (decided) {
                    case INITIAL -> Document.Kind.INITIAL_REPORT;
                    case FINAL -> Document.Kind.FINAL_REPORT;
                    default ->
                        throw Refused.field(
                                ASSESSMENT,
                                CODE,
                                "The assessment is of kind " + decided
                                        + "; reports are issued of INITIAL and FINAL ones.");
                };
        if (asked != decided) {
            throw Refused.field(
                    "kind", CODE, "The assessment is of kind " + decided + "; ask for the report of that kind.");
        }
        if (!assessment.submission().readings().isEmpty()) {
            throw Refused.field(
                    ASSESSMENT,
                    CODE,
                    "The assessment says what other readings would give; report on the one under the readings of the"
                            + " contract.");
        }
        assessments.supersededBy(assessment.id()).ifPresent(newer -> {
            throw Refused.field(
                    ASSESSMENT, CODE, "The assessment was superseded; report on " + newer.id() + " in its place.");
        });
        register.reportOf(assessment.id().value()).ifPresent(issued -> {
            throw Refused.over(
                    "LE-063",
                    "Report " + issued.number() + " of this assessment was issued already; it does not change.");
        });
        return kind;
    }

    /** One report; empty where there is none that the caller may see. */
    public Optional<Document> find(UUID id, Caller caller) {
        return register.find(id)
                .filter(document -> Document.Kind.REPORTS.contains(document.kind()))
                .filter(document -> caller.sees(document.concern().contractor()));
    }

    /** Reports, the newest first. */
    public Page<Document> page(String contractor, Caller caller, int page, int size) {
        return register.page(Document.Kind.REPORTS, caller.narrow(contractor), page, size);
    }

    /** Those of one year of a contractor, the newest first. @param year whose period is the year */
    public List<Document> of(Concern year, Caller caller) {
        caller.mustSee(year.contractor());
        return register.ofYear(Document.Kind.REPORTS, year);
    }

    /** The day the contractor received a report; empty while that is not known. */
    public Optional<LocalDate> received(UUID report) {
        return register.events(report).stream()
                .filter(event -> event.kind() == DocumentEvent.Kind.RECEIVED)
                .map(DocumentEvent::on)
                .findFirst();
    }

    /** The last day on which a report can be disputed; empty where it was not received or the contract names no days. */
    public Optional<LocalDate> disputableUntil(Document report) {
        ReportDeadlines terms = ReportDeadlines.of(agreements.of(report));
        return received(report.id()).flatMap(terms::disputeBy);
    }

    /**
     * Writes down when the contractor received a report, which begins the time for a dispute.
     *
     * @throws SubmissionRefused LE-061 for a day before the report's or yet to come
     * @throws org.plumbline.request.ChangeRefused LE-064 if it is written down already
     */
    @Transactional
    public void receive(Document report, LocalDate on, Caller caller) {
        register.hold();
        received(report.id()).ifPresent(known -> {
            throw Refused.over(
                    "LE-064",
                    "Report " + report.number() + " was received on " + EvaluationReports.day(known)
                            + "; that does not change.");
        });
        LocalDate day = today.stated("on", on, agreements.of(report), report.dated(), "the date of the report");
        register.add(report.id(), DocumentEvent.Kind.RECEIVED, day, null, null, caller.name());
    }

    /** A document as it was printed. */
    public Register.Print print(Document document) {
        return register.print(document.id());
    }
}
