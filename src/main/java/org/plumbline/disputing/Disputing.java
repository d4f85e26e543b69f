package org.plumbline.disputing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.assessing.Assessments;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.document.EvaluationReports;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.invoicing.Invoicing;
import org.plumbline.privacy.Privacy;
import org.plumbline.reporting.Concern;
import org.plumbline.reporting.Document;
import org.plumbline.reporting.GoverningContracts;
import org.plumbline.reporting.Register;
import org.plumbline.reporting.ReportDeadlines;
import org.plumbline.reporting.Reporting;
import org.plumbline.reporting.Today;
import org.plumbline.request.Caller;
import org.plumbline.request.ChangeRefused;
import org.plumbline.request.Page;
import org.plumbline.request.Refused;

/** Takes disputes of reports and leads them to their end; a letter goes with each turn. None puts off an invoice. */
@ApplicationScoped
public class Disputing {
    private final Disputes disputes;
    private final Register register;
    private final Reporting reporting;
    private final Invoicing invoicing;
    private final DisputeLetters letters;
    private final Assessments assessments;
    private final GoverningContracts agreements;
    private final Privacy privacy;
    private final Today today;

    /** Ordered by time. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Disputing(
            Disputes disputes,
            Register register,
            Reporting reporting,
            Invoicing invoicing,
            DisputeLetters letters,
            Assessments assessments,
            GoverningContracts agreements,
            Privacy privacy,
            Today today) {
        this.disputes = disputes;
        this.register = register;
        this.reporting = reporting;
        this.invoicing = invoicing;
        this.letters = letters;
        this.assessments = assessments;
        this.agreements = agreements;
        this.privacy = privacy;
        this.today = today;
    }

    /**
     * A dispute and how it stands.
     *
     * @param overdue whether it should have been answered by now
     */
    public record Standing(
            Dispute dispute,
            Dispute.State state,
            List<Dispute.Step> steps,
            List<Document> letters,
            Document report,
            boolean overdue) {}

    /**
     * Files a dispute and acknowledges it.
     *
     * @param decisions of the report, those it is about
     * @param filed the day it reached the Exchange; null: today
     * @throws SubmissionRefused LE-068 if it is out of time, with the dates; LE-069 for a decision that is not the
     *     report's; FA-016 if the basis looks like personal data
     * @throws ChangeRefused LE-070 if a dispute of the report is not closed yet
     */
    @Transactional
    public Standing file(Document report, List<UUID> decisions, String basis, LocalDate filed, Caller caller) {
        register.hold();
        privacy.admit(Map.of("basis", basis));
        Assessment assessment = agreements.assessment(report);
        Contract contract = agreements.of(assessment);
        disputable(assessment, decisions);
        LocalDate day = today.stated("filed", filed, contract, report.dated(), "the date of the report");
        Optional<LocalDate> received = reporting.received(report.id());
        inTime(report, day, received);
        disputes.of(report.id()).stream()
                .filter(other -> state(other.id()) != Dispute.State.CLOSED)
                .findFirst()
                .ifPresent(open -> {
                    throw Refused.over(
                            "LE-070",
                            "A dispute of report " + report.number()
                                    + " is under way; file another once it is closed.");
                });
        Dispute dispute = new Dispute(
                ids.generate(),
                report.id(),
                report.concern(),
                decisions,
                basis,
                day,
                ReportDeadlines.of(contract).answerBy(day).orElse(null),
                today.now(),
                caller.name());
        disputes.file(dispute);
        letters.acknowledge(dispute, report, assessment, received, caller.name());
        return standing(dispute);
    }

    private static void disputable(Assessment assessment, List<UUID> decisions) {
        for (int i = 0; i < decisions.size(); i++) {
            UUID id = decisions.get(i);
            if (assessment.decisions().stream()
                    .noneMatch(decision -> decision.id().value().equals(id))) {
                throw Refused.field(
                        "decisions/" + i,
                        "LE-069",
                        "The report tells of no decision '" + id + "'; name decisions of its assessment "
                                + assessment.id() + ".");
            }
        }
    }

    private void inTime(Document report, LocalDate day, Optional<LocalDate> received) {
        Optional<LocalDate> last = reporting.disputableUntil(report);
        if (last.isPresent() && day.isAfter(last.get())) {
            throw Refused.field(
                    "filed",
                    "LE-068",
                    "Report " + report.number() + " was received on "
                            + EvaluationReports.day(received.orElseThrow()) + " and could be disputed until "
                            + EvaluationReports.day(last.get()) + "; this dispute is of " + EvaluationReports.day(day)
                            + " and out of time.");
        }
    }

    /**
     * Takes a dispute a step further.
     *
     * @param reason why; goes into the letter of an answer
     * @param assessment what takes the place of the disputed one; for a revision, else null
     * @throws ChangeRefused LE-071 if the state cannot follow where the dispute stands
     * @throws SubmissionRefused LE-072 if the assessment cannot take the place of the disputed one
     */
    @Transactional
    public Standing step(
            Dispute dispute, Dispute.State state, String reason, UUID assessment, LocalDate on, Caller caller) {
        register.hold();
        privacy.admit(Map.of("reason", reason));
        Dispute.State before = state(dispute.id());
        if (!before.next().contains(state)) {
            throw Refused.over(
                    "LE-071",
                    "The dispute is " + before + ", and can become "
                            + (before.next().isEmpty() ? "nothing else" : "only " + before.next()) + ", not " + state
                            + ".");
        }
        Document report = register.find(dispute.report()).orElseThrow();
        Contract contract = agreements.of(report);
        List<Dispute.Step> steps = disputes.steps(dispute.id());
        LocalDate earliest =
                steps.isEmpty() ? dispute.filed() : steps.get(steps.size() - 1).on();
        LocalDate day = today.stated("on", on, contract, earliest, "the step before");
        Optional<Assessment> revised = revised(state, assessment, report);
        Dispute.Step step = new Dispute.Step(
                ids.generate(), dispute.id(), state, day, reason, assessment, today.now(), caller.name());
        disputes.add(step);
        Optional<Document> correction =
                revised.flatMap(found -> invoicing.correct(report, found, day, reason, caller.name()));
        if (state.isAnswer()) {
            letters.answer(dispute, report, step, correction, caller.name());
        }
        return standing(dispute);
    }

    private Optional<Assessment> revised(Dispute.State state, UUID assessment, Document report) {
        if ((state == Dispute.State.REVISED) != (assessment != null)) {
            throw Refused.field(
                    "assessment",
                    "LE-072",
                    "A revision, and nothing else, names the assessment that takes the place of the disputed one.");
        }
        if (assessment == null) {
            return Optional.empty();
        }
        Assessment found = assessments
                .find(new Assessment.Id(assessment), Caller.SERVICE)
                .filter(other -> Concern.of(other).equals(report.concern()))
                .filter(other -> supersedes(other, report.assessment()))
                .orElseThrow(() -> Refused.field(
                        "assessment",
                        "LE-072",
                        "This is no assessment that supersedes the disputed one; submit the revised figures, of the same"
                                + " kind and period, and name the new assessment."));
        if (found.settlement() != null && !found.settlement().complete()) {
            throw Refused.field(
                    "assessment",
                    "LE-072",
                    "The settlement of this assessment is not complete; submit what is missing.");
        }
        return Optional.of(found);
    }

    /** Whether an assessment took the place of another, be it by others between. */
    private boolean supersedes(Assessment later, UUID earlier) {
        Assessment.Id before = later.supersedes();
        while (before != null && !before.value().equals(earlier)) {
            before = assessments.find(before, Caller.SERVICE).orElseThrow().supersedes();
        }
        return before != null;
    }

    private Dispute.State state(UUID dispute) {
        List<Dispute.Step> steps = disputes.steps(dispute);
        return steps.isEmpty()
                ? Dispute.State.FILED
                : steps.get(steps.size() - 1).state();
    }

    private Standing standing(Dispute dispute) {
        Document report = register.find(dispute.report()).orElseThrow();
        Dispute.State state = state(dispute.id());
        boolean late =
                dispute.answerDue() != null && today.of(agreements.of(report)).isAfter(dispute.answerDue());
        return new Standing(
                dispute,
                state,
                disputes.steps(dispute.id()),
                register.about(dispute.id()),
                report,
                state.isOpen() && late);
    }

    /** One dispute; empty where there is none that the caller may see. */
    public Optional<Standing> find(UUID id, Caller caller) {
        return disputes.find(id)
                .filter(dispute -> caller.sees(dispute.concern().contractor()))
                .map(this::standing);
    }

    /** Disputes, the newest first. */
    public Page<Standing> page(String contractor, Caller caller, int page, int size) {
        return disputes.page(caller.narrow(contractor), page, size).map(this::standing);
    }

    /** Those of one year of a contractor, the newest first. @param year whose period is the year */
    public List<Standing> of(Concern year, Caller caller) {
        caller.mustSee(year.contractor());
        return disputes.ofYear(year).stream().map(this::standing).toList();
    }

    /** Those that wait for an answer, the newest first. */
    public List<Standing> open(Caller caller) {
        return disputes.open(caller.narrow(null)).stream().map(this::standing).toList();
    }
}
