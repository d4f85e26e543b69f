package org.plumbline.deciding;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.access.Caller;
import org.plumbline.access.NotYours;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.rulebook.Rulebook;

/** Decides submissions and keeps what was decided. */
@ApplicationScoped
public class Assessing {
    private final Rulebooks rulebooks;
    private final CompiledRulebooks compiled;
    private final Assessments assessments;
    private final KeptFinals finals;
    private final Extent extent;
    private final Privacy privacy;

    /** Ordered by time, so that new rows land together in the ledger's indexes. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Assessing(
            Rulebooks rulebooks,
            CompiledRulebooks compiled,
            Assessments assessments,
            KeptFinals finals,
            Extent extent,
            Privacy privacy) {
        this.rulebooks = rulebooks;
        this.compiled = compiled;
        this.assessments = assessments;
        this.finals = finals;
        this.extent = extent;
        this.privacy = privacy;
    }

    /**
     * Decides without keeping anything.
     *
     * @throws NotYours if the caller may not act for the contractor
     * @throws SubmissionRefused if the contract does not accept the submission, or a text looks like personal data
     * @throws Undecidable if the rulebook can't decide it
     */
    public Assessment tryOut(Submission submission, Caller caller) {
        return tryOut(submission, caller, rulebooks.of(submission.period()));
    }

    /**
     * The same as it would have been decided at a past moment; empty for one before the first release.
     *
     * @throws LedgerRefused if the files kept of the rulebook were changed
     */
    public Optional<Assessment> tryOutAsOf(Submission submission, Caller caller, Instant asOf) {
        return rulebooks
                .applying(submission.period(), asOf)
                .map(publication -> tryOut(submission, caller, compiled.of(publication.rulebook())));
    }

    private Assessment tryOut(Submission submission, Caller caller, Rulebook rulebook) {
        caller.mustSee(submission.contractor());
        extent.admit(submission);
        privacy.admit(submission);
        Submission admitted = EarlierYears.lookUp(rulebook, rulebook.admit(submission), finals);
        privacy.log(admitted);
        try {
            return Evaluator.evaluate(rulebook, admitted).assessment();
        } catch (EvaluationFailed defect) {
            throw new Undecidable(EvaluationFailed.CODE, defect);
        }
    }

    /**
     * Decides and keeps. When this returns, the assessment is durable.
     *
     * @param key null where the caller names none
     * @throws NotYours if the caller may not act for the contractor; nothing is kept
     * @throws SubmissionRefused if the contract does not accept the submission; nothing is kept
     * @throws KeyReused if the key came with another body before
     */
    public Assessments.Kept assess(Submission submission, Caller caller, IdempotencyKey key) {
        privacy.admit(key);
        if (key != null) {
            Optional<Assessment> first = assessments.answered(caller.name(), key);
            if (first.isPresent()) {
                return new Assessments.Kept(first.get(), false);
            }
        }
        return assessments.keep(identified(tryOut(submission, caller), caller), key);
    }

    /**
     * Decides several and keeps all of them or none.
     *
     * @throws NotYours if the caller may not act for a contractor
     * @throws SubmissionRefused with all that is wrong in any of them; each pointer begins with the place in the list
     */
    public List<Assessments.Kept> assessAll(List<Submission> submissions, Caller caller) {
        List<Assessments.Unkept> batch = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < submissions.size(); i++) {
            try {
                batch.add(new Assessments.Unkept(identified(tryOut(submissions.get(i), caller), caller), null));
            } catch (SubmissionRefused refused) {
                violations.addAll(refused.at("/" + i).violations());
            }
        }
        if (!violations.isEmpty()) {
            throw SubmissionRefused.unacceptable(violations);
        }
        return assessments.keepAll(batch);
    }

    /** Whether what was kept before can have a say in deciding a submission. */
    boolean looksBack(Submission submission) {
        return submission.kind() != Kind.MONTHLY
                && rulebooks
                        .contract(submission.contract())
                        .filter(contract -> !contract.earlierYears(
                                        submission.period().year())
                                .isEmpty())
                        .isPresent();
    }

    /** An assessment that was tried out, ready to be kept. */
    Assessment identified(Assessment unkept, Caller caller) {
        List<Decision> decisions = unkept.decisions().stream()
                .map(decision -> decision.keptAs(new Decision.Id(ids.generate())))
                .toList();
        return unkept.identifiedAs(new Assessment.Id(ids.generate()), decisions, caller.name());
    }
}
