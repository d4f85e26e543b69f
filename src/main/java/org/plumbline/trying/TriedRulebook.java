package org.plumbline.trying;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.plumbline.assessing.KeptFinals;
import org.plumbline.assessing.Pleas;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.evaluation.EarlierYears;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.request.Caller;
import org.plumbline.request.NotYours;
import org.plumbline.rulebook.ContractRules;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.sandbox.GivenUp;
import org.plumbline.sandbox.SandboxCalls;
import org.plumbline.sandbox.Sandboxes;

/** The rulebook of a draft, to be tried. What was kept is looked up here; what decides is compiled and run in a sandbox. */
public final class TriedRulebook {
    private final Sandboxes sandboxes;
    private final DraftFiles draft;
    private final Rulebook admitting;
    private final KeptFinals finals;
    private final Pleas pleas;

    TriedRulebook(Sandboxes sandboxes, DraftFiles draft, KeptFinals finals, Pleas pleas) {
        this.sandboxes = sandboxes;
        this.draft = draft;
        this.finals = finals;
        this.pleas = pleas;
        Map<String, Set<Contract.Plea>> heard =
                draft.in(sandboxes, sandbox -> sandbox.compiling().compile());
        this.admitting = Rulebook.admitting(draft.files(), heard);
    }

    /** A contract as the draft has it, by its id. */
    public Optional<Contract> contract(String id) {
        return Optional.ofNullable(admitting.contracts().get(id)).map(ContractRules::contract);
    }

    /**
     * Decides a submission as it would be if the draft applied to its period.
     *
     * @throws NotYours if the caller may not act for the contractor
     * @throws SubmissionRefused if the contract does not accept the submission, or RB-090 if the draft can't decide it
     * @throws GivenUp if it takes too much time or memory
     */
    public Assessment assess(Submission submission, Caller caller) {
        return evaluated(submission, caller, SandboxCalls::assess);
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
        return evaluated(submission, caller, (sandbox, admitted) -> sandbox.pin(admitted, standard, name));
    }

    private <T> T evaluated(Submission submission, Caller caller, BiFunction<SandboxCalls, Submission, T> work) {
        caller.mustSee(submission.contractor());
        Submission admitted = EarlierYears.lookUp(admitting, pleas.admitted(submission, admitting, caller), finals);
        return draft.in(sandboxes, sandbox -> {
            sandbox.compiling().compile();
            return work.apply(sandbox.evaluating(), admitted);
        });
    }
}
