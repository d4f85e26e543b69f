package org.plumbline.deciding.replay;

import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Engine;

/** The form in which assessments are kept, and in which alone two of them are the same or not. */
public interface KeptForm {

    /**
     * Where two assessments of one submission differ, in every field of their decisions with the trail, in
     * settlement and obligations; not in ids and times, nor in frames, which are the rulebook's.
     */
    List<Difference> differences(Assessment kept, Assessment again);

    /** The line of JSON that asks to decide the submission of an assessment again. */
    String request(Assessment kept);

    /** What another engine answered to that line: where it comes out otherwise in what is decided, words left aside. */
    Answered answered(Assessment kept, String line);

    /** @param engine that answered */
    record Answered(Engine engine, List<Difference> differences) {}
}
