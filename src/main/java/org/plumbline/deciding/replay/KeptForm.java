package org.plumbline.deciding.replay;

import java.util.List;
import org.plumbline.decision.Assessment;

/** The form in which assessments are kept, and in which alone two of them are the same or not. */
public interface KeptForm {

    /**
     * Where two assessments of one submission differ, in every field of their decisions with trail and frame, in
     * settlement and obligations; not in ids and times.
     */
    List<Difference> differences(Assessment kept, Assessment again);
}
