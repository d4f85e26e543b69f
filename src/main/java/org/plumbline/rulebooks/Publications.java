package org.plumbline.rulebooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.fact.Period;

/** All publications there ever were. */
public interface Publications {

    /** All, the newest first. */
    List<Publication> all();

    /** The number of the newest; 0 before the first. */
    long newest();

    /**
     * Lets a kept rulebook decide from now on.
     *
     * @param proposal ends by it; null where there was none
     * @return empty if the proposal is over already; then nothing is published
     */
    Optional<Publication> add(Wanted wanted, UUID proposal);

    /**
     * Lets the rulebook that came with the service decide all periods, unless a person published another since.
     *
     * @return whether it decides them
     */
    boolean addShipped(Wanted wanted);

    /** What to publish. */
    record Wanted(String rulebook, Period from, String note, String by, String approvedBy) {}
}
