package org.plumbline.deciding;

import java.util.List;
import org.plumbline.fact.Period;

/** All publications there ever were. */
public interface Publications {

    /** All, the newest first. */
    List<Publication> all();

    /** The number of the newest; 0 before the first. */
    long newest();

    /** Lets a kept rulebook decide from now on. */
    Publication add(Wanted wanted);

    /** As {@link #add}, unless there is a publication already; says whether it did. */
    boolean addFirst(Wanted wanted);

    /** What to publish. */
    record Wanted(String rulebook, Period from, String note, String by, String approvedBy) {}
}
