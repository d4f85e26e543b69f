package org.plumbline.decision;

import java.util.List;

/** Why a decision is what it is: the standing frame of its standard, filled in by its own trail. */
public record Explanation(Frame frame, Trail trail) {
    /** The interpretations that play a part in the decision; all of its standard where an earlier version decided it. */
    public List<Frame.Note> interpretations() {
        return frame.interpretations().stream()
                .filter(note -> trail.interpretations() == null
                        || trail.interpretations().contains(note.id()))
                .toList();
    }
}
