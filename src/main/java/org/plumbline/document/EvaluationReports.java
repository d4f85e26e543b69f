package org.plumbline.document;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Account;
import org.plumbline.decision.Account.Line;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Heading;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Step;
import org.plumbline.document.EvaluationReport.StandardLine;

/** Writes evaluation reports. */
public final class EvaluationReports {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private EvaluationReports() {}

    /**
     * The report of an assessment.
     *
     * @param contract as the rulebook that decided had it
     * @param monthly what was decided of the months of its year, one a month at most
     * @param disputeTerm null where the contract does not say
     * @param answerTerm null likewise
     */
    public static EvaluationReport of(
            Assessment assessment,
            Contract contract,
            List<Assessment> monthly,
            String number,
            LocalDate day,
            String disputeTerm,
            String answerTerm) {
        String year = assessment.submission().period().toString();
        boolean provisional = assessment.submission().kind().isProvisional();
        List<Account> accounts = assessment.decisions().stream()
                .filter(decision -> decision.outcome().movesMoney() || decision.outcome() == Outcome.BONUS)
                .map(decision -> Account.of(decision, Heading.of(assessment), contract, List.of()))
                .toList();
        return new EvaluationReport(
                number,
                day(day),
                day.toString(),
                (provisional ? "Initial" : "Final") + " Contractor Performance Standard Evaluation Report",
                assessment.submission().contractor(),
                year,
                provisional,
                about(assessment, contract),
                Outcomes.sentences(assessment),
                assessment.decisions().stream().map(EvaluationReports::line).toList(),
                settlement(assessment.settlement()),
                accounts,
                accounts.stream()
                        .flatMap(account -> account.interpretations().stream())
                        .distinct()
                        .toList(),
                Charts.of(monthly),
                disputeTerm,
                answerTerm,
                assessment.id().toString(),
                assessment.rulebook());
    }

    /** A day as letters write it. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static List<Line> about(Assessment assessment, Contract contract) {
        List<Line> about = new ArrayList<>();
        about.add(new Line("Contractor", assessment.submission().contractor(), ""));
        about.add(new Line("Contract", contract.title(), contract.document()));
        about.add(new Line(
                "Market",
                contract.markets().get(assessment.submission().market()).label(),
                ""));
        about.add(new Line("Contract year", assessment.submission().period().toString(), ""));
        about.add(new Line(
                "Decided on",
                day(assessment.decidedAt().atZone(contract.calendar().zone()).toLocalDate()),
                ""));
        return about;
    }

    private static StandardLine line(Decision decision) {
        return new StandardLine(
                decision.standard(),
                decision.title(),
                decision.subject().isContractor() ? "" : decision.subject().key(),
                Account.word(decision.outcome()),
                decision.outcome().name(),
                decision.share().signum() == 0 ? "" : Shown.percent(decision.share()),
                decision.amount() == null || decision.amount().signum() == 0 ? "" : Shown.dollars(decision.amount()),
                decision.amount() == null || decision.amount().signum() == 0
                        ? null
                        : decision.amount().toPlainString());
    }

    /** The steps of a settlement, as they are shown. */
    public static List<Line> settlement(Settlement settlement) {
        return settlement == null
                ? List.of()
                : settlement.steps().stream().map(EvaluationReports::step).toList();
    }

    private static Line step(Step step) {
        String told = step.step().substring(0, 1).toUpperCase(Locale.ROOT)
                + step.step().substring(1);
        return new Line(told, step.amount() == null ? "" : Shown.dollars(step.amount()), "");
    }
}
