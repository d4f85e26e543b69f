package org.plumbline.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was marked as overdue, for good. */
public interface OverdueMarks {

    /** What one mark is about: the same thing with another day is marked anew. */
    record Key(String key, LocalDate day) {
        static Key of(Due due) {
            return new Key(due.key(), due.day());
        }
    }

    /**
     * Marks what is not marked yet, in the transaction of the caller; several instances that do it at once do it one after
     * the other.
     *
     * @return what was marked now
     */
    List<Due> mark(List<Due> overdue, Instant now);

    /** When each was marked; what was not is missing. */
    Map<Key, Instant> of(Set<Key> keys);
}
