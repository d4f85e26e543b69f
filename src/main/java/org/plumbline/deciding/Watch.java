package org.plumbline.deciding;

import java.time.Duration;
import java.util.List;
import org.plumbline.deciding.release.Publication;
import org.plumbline.deciding.replay.KeptReplay;
import org.plumbline.decision.Assessment;

/** Is told what happens, for those who watch over the service. Tells nothing of what was submitted. */
public interface Watch {

    /** An assessment is kept for good. */
    void kept(Assessment assessment);

    /** A submission was decided, to be kept or not, in so long. */
    void evaluated(String contract, Duration took);

    /** The rulebook could not decide a submission: a defect of it. */
    void undecidable(String contract);

    /** A draft or a proposal was checked, and has so many faults. */
    void checked(int faults);

    /**
     * A replay is over.
     *
     * @param differences decisions that came out otherwise, or no longer at all
     */
    void replayed(KeptReplay.Status status, long differences);

    /** From now on these decide, each the periods from its first month on. */
    void inForce(List<Publication> publications);
}
