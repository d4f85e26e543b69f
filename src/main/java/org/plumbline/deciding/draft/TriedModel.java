package org.plumbline.deciding.draft;

import java.util.List;
import java.util.Map;
import org.plumbline.decision.Tried;
import org.plumbline.evaluation.ModelTrial;
import org.plumbline.fact.SubmissionRefused;

/** A DMN model of a draft, compiled to be tried. For one thread. */
public final class TriedModel {
    private final ModelTrial model;
    private final TimeLimit limit;

    TriedModel(ModelTrial model, TimeLimit limit) {
        this.model = model;
        this.limit = limit;
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
     * @throws TookTooLong if it is not over in time; it may go on, so that the model is not to be tried any more
     */
    public Tried evaluate(Map<String, Object> inputs) {
        return limit.within(() -> model.evaluate(inputs));
    }
}
