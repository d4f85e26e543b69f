package org.plumbline.trying;

import java.util.List;
import java.util.Map;
import org.plumbline.evaluation.Tried;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.sandbox.GivenUp;
import org.plumbline.sandbox.SandboxCalls;
import org.plumbline.sandbox.Sandboxes;

/** A DMN model of a draft, to be tried. */
public final class TriedModel {
    private final Sandboxes sandboxes;
    private final DraftFiles draft;
    private final String path;
    private final List<String> rows;
    private final SandboxCalls.Model model;

    TriedModel(Sandboxes sandboxes, DraftFiles draft, String path, List<String> rows) {
        this.sandboxes = sandboxes;
        this.draft = draft;
        this.path = path;
        this.rows = rows;
        this.model = draft.in(sandboxes, sandbox -> sandbox.compiling().model(path, rows));
    }

    /** Names of its inputs, each with what FEEL calls its type; "list" for one of many. */
    public Map<String, String> inputs() {
        return model.inputs();
    }

    /** Names of its decisions. */
    public List<String> decisions() {
        return model.decisions();
    }

    /**
     * Evaluates every decision.
     *
     * @param inputs values by name, as JSON gives them
     * @throws SubmissionRefused unacceptable, with pointers such as /inputs/callsOffered, if a value does not fit
     * @throws GivenUp if it takes too much time or memory
     */
    public Tried evaluate(Map<String, Object> inputs) {
        return draft.in(sandboxes, sandbox -> {
            sandbox.compiling().model(path, rows);
            return sandbox.evaluating().evaluate(path, rows, inputs);
        });
    }
}
