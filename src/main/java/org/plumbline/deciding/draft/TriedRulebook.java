package org.plumbline.deciding.draft;

import java.util.List;
import java.util.Optional;
import org.plumbline.access.Caller;
import org.plumbline.access.NotYours;
import org.plumbline.cases.CaseWriter;
import org.plumbline.contract.Contract;
import org.plumbline.deciding.KeptFinals;
import org.plumbline.deciding.Pleas;
import org.plumbline.decision.Assessment;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;

/** The rulebook of a draft, compiled to be tried. */
public final class TriedRulebook {
    private final Rulebook rulebook;
    private final KeptFinals finals;
    private final Pleas pleas;
    private final TimeLimit limit;

    TriedRulebook(Rulebook rulebook, KeptFinals finals, Pleas pleas, TimeLimit limit) {
        this.pleas = pleas;
        this.rulebook = rulebook;
        this.finals = finals;
        this.limit = limit;
    }

    /** A contract as the draft has it, by its id. */
    public Optional<Contract> contract(String id) {
        return Optional.ofNullable(rulebook.contracts().get(id)).map(ContractRules::contract);
    }

    /**
     * Decides a submission as it would be if the draft applied to its period.
     *
     * @throws NotYours if the caller may not act for the contractor
     * @throws SubmissionRefused if the contract does not accept the submission, or RB-090 if the draft can't decide it
     * @throws TookTooLong if it is not over in time
     */
    public Assessment assess(Submission submission, Caller caller) {
        caller.mustSee(submission.contractor());
        Submission admitted = EarlierYears.lookUp(rulebook, pleas.admitted(submission, rulebook, caller), finals);
        return limit.within(() -> evaluate(admitted));
    }

    /**
     * The case file that pins what a submission comes to.
     *
     * @param standard the one whose decision is pinned
     * @param name of the case; blank: what was decided
     * @return empty if the standard is not decided
     * @throws SubmissionRefused and others as {@link #assess} does
     */
    public Optional<String> pin(Submission submission, String standard, String name, Caller caller) {
        Assessment assessment = assess(submission, caller);
        return assessment.decisions().stream()
                .filter(decision -> decision.standard().equals(standard))
                .findFirst()
                .map(decision -> CaseWriter.named(name, rulebook, assessment.submission(), decision));
    }

    /** Whoever tries a draft can mend it, so that its defects are told. */
    private Assessment evaluate(Submission admitted) {
        try {
            return Evaluator.evaluate(rulebook, admitted).assessment();
        } catch (EvaluationFailed defect) {
            throw SubmissionRefused.unacceptable(
                    List.of(new Violation("", EvaluationFailed.CODE, defect.getMessage())));
        }
    }
}
