package org.plumbline.assessing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.Caller;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;
import org.plumbline.request.NotYours;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.CompiledRulebooks;
import org.plumbline.rulebooks.Rulebooks;
import org.plumbline.watching.InLog;
import org.plumbline.watching.Watch;

/** Decides submissions and keeps what was decided. */
@ApplicationScoped
public class Assessing {
    private static final Logger LOG = Logger.getLogger(Assessing.class);

    private final Rulebooks rulebooks;
    private final CompiledRulebooks compiled;
    private final Assessments assessments;
    private final KeptFinals finals;
    private final Pleas pleas;
    private final SubmissionSize extent;
    private final Privacy privacy;
    private final Watch watch;

    /** Ordered by time, so that new rows land together in the ledger's indexes. */
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Assessing(
            Rulebooks rulebooks,
            CompiledRulebooks compiled,
            Assessments assessments,
            KeptFinals finals,
            Pleas pleas,
            SubmissionSize extent,
            Privacy privacy,
            Watch watch) {
        this.rulebooks = rulebooks;
        this.compiled = compiled;
        this.assessments = assessments;
        this.finals = finals;
        this.pleas = pleas;
        this.extent = extent;
        this.privacy = privacy;
        this.watch = watch;
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
        Submission admitted = EarlierYears.lookUp(rulebook, pleas.admitted(submission, rulebook, caller), finals);
        try (InLog release = InLog.release(rulebook.fingerprint())) {
            privacy.log(admitted);
            return evaluate(rulebook, admitted);
        }
    }

    private Assessment evaluate(Rulebook rulebook, Submission admitted) {
        long begun = System.nanoTime();
        try {
            return Evaluator.evaluate(rulebook, admitted).assessment();
        } catch (EvaluationFailed defect) {
            LOG.errorf("The rulebook could not decide: %s", defect.getMessage());
            watch.undecidable(admitted.contract());
            throw new Undecidable(EvaluationFailed.CODE, defect);
        } finally {
            watch.evaluated(admitted.contract(), Duration.ofNanos(System.nanoTime() - begun));
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
        caller.mustSee(submission.contractor());
        privacy.admit(key);
        if (key != null) {
            Optional<Assessment> first = assessments.answered(caller.name(), key);
            if (first.isPresent()) {
                return new Assessments.Kept(first.get(), false);
            }
        }
        Assessments.Kept kept = assessments.keep(identified(tryOut(submission, caller), caller), key);
        tell(kept);
        return kept;
    }

    /** Tells log and watch of what was kept; of an answer that was given before, nobody. */
    void tell(Assessments.Kept kept) {
        if (!kept.isNew()) {
            return;
        }
        Assessment assessment = kept.assessment();
        try (InLog release = InLog.release(assessment.rulebook());
                InLog id = InLog.assessment(assessment.id().toString())) {
            LOG.debugf("Kept, with %d decisions", assessment.decisions().size());
        }
        watch.kept(assessment);
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
