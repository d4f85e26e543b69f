package org.plumbline.agenda;

import java.time.LocalDate;
import java.util.List;

/** Knows what is due of some kinds. Every bean of this type is asked for the agenda, and by the daily look for what is overdue. */
public interface DueSource {

    /** What matches; what is done already may be among it or not. In any order. */
    List<Due> dues(Query query);

    /**
     * What is asked for; null means any.
     *
     * @param from the first last day
     * @param to the last last day
     * @param most how many are wanted at most; one more says that there are too many
     */
    record Query(String contractor, String contract, LocalDate from, LocalDate to, int most) {}
}
