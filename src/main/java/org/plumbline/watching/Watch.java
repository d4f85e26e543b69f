package org.plumbline.watching;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
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
     * A replay is over, and has this status.
     *
     * @param differences decisions that came out otherwise, or no longer at all
     */
    void replayed(String status, long differences);

    /**
     * Replays are counted from now on.
     *
     * @param waiting how many of this instance wait or run
     * @param statuses those in which a replay can end
     */
    void replays(LongSupplier waiting, List<String> statuses);

    /** From now on these decide. */
    void inForce(List<Release> releases);

    /**
     * A release that decides.
     *
     * @param rulebook its fingerprint
     * @param from the first month it decides, as YYYY-MM; "" where it decides all before the next
     */
    record Release(String rulebook, String from) {}
}
