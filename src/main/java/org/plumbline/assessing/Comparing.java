package org.plumbline.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.decision.Comparison;
import org.plumbline.evaluation.Comparer;
import org.plumbline.evaluation.EvaluationFailed;
import org.plumbline.fact.ComparisonRequest;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.Caller;
import org.plumbline.request.NotYours;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebooks.Rulebooks;

/** Decides the same facts under two editions or readings. */
@ApplicationScoped
public class Comparing {
    private final Rulebooks rulebooks;
    private final KeptFinals finals;
    private final SubmissionSize extent;
    private final Privacy privacy;
    private final Pleas pleas;

    Comparing(Rulebooks rulebooks, KeptFinals finals, SubmissionSize extent, Privacy privacy, Pleas pleas) {
        this.pleas = pleas;
        this.rulebooks = rulebooks;
        this.finals = finals;
        this.extent = extent;
        this.privacy = privacy;
    }

    /**
     * Decides a request as it is and under what it is compared with. Keeps nothing.
     *
     * @throws NotYours if the caller may not act for the contractor
     * @throws SubmissionRefused if one of the contracts does not accept the submission
     * @throws Undecidable if the rulebook can't decide it under one of them
     */
    public Comparison compare(ComparisonRequest request, Caller caller) {
        caller.mustSee(request.submission().contractor());
        extent.admit(request.submission());
        privacy.admit(request.submission());
        Rulebook rulebook = rulebooks.of(request.submission().period());
        try {
            return Comparer.compare(rulebook, pleaded(request, rulebook, caller), finals);
        } catch (EvaluationFailed defect) {
            throw new Undecidable(EvaluationFailed.CODE, defect);
        }
    }

    /** With what counts of the pleas, as when it is decided. */
    private ComparisonRequest pleaded(ComparisonRequest request, Rulebook rulebook, Caller caller) {
        try {
            Submission pleaded = pleas.admitted(request.submission(), rulebook, caller);
            return new ComparisonRequest(
                    request.submission()
                            .relievedBy(pleaded.exceptions(), pleaded.adjustments())
                            .besides(pleaded.pleaded()),
                    request.with());
        } catch (SubmissionRefused toldWithTheOtherSide) {
            return request;
        }
    }
}
