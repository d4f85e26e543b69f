package org.plumbline.replaying;

import java.time.Instant;
import java.util.Optional;
import org.plumbline.request.Page;

/** All replays that were ever asked for. */
public interface Replays {

    /** Keeps one as asked for, and holds it: whoever looks sees that somebody has it, until it is let go or this process ends. */
    void ask(KeptReplay.Asked asked);

    /** Keeps that one has begun. */
    void begin(KeptReplay.Id id, Instant at);

    /** Keeps the end of one; does nothing where it has ended already. */
    void end(KeptReplay.Id id, KeptReplay.End end);

    /** Holds one no longer: without an end it counts as interrupted from now on. */
    void letGo(KeptReplay.Id id);

    /** Whether it is held here and has not ended. */
    boolean goesOn(KeptReplay.Id id);

    Optional<KeptReplay> find(KeptReplay.Id id);

    /** The newest first, without their results. */
    Page<KeptReplay> page(int page, int size);
}
