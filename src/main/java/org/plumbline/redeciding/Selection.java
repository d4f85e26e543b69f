package org.plumbline.redeciding;

import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Engine;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Upshot;
import org.plumbline.fact.Submission;

/**
 * A kept submission, with those of its decisions that were asked for.
 *
 * @param engine that decided
 */
public record Selection(Assessment.Id assessment, Engine engine, Submission submission, List<Selected> decisions) {

    /** One of them, as it was decided. */
    public record Selected(Decision.Id id, Matter matter, Upshot upshot) {}
}
