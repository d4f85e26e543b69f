package org.plumbline.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.ledger.Locks;

/** What was marked as overdue, for good. */
@ApplicationScoped
public class OverdueMarks {
    private static final int ASKED_AT_ONCE = 1_000;

    private final EntityManager database;

    OverdueMarks(EntityManager database) {
        this.database = database;
    }

    /**
     * Marks what is not marked yet, in the transaction of the caller; several instances that do it at once do it one after
     * the other.
     *
     * @return what was marked now
     */
    @Transactional
    public List<Due> mark(List<Due> overdue, Instant now) {
        // Another instance that looks waits here, and then sees what this one marked.
        Locks.take(database, "overdue");
        Set<Key> known = new HashSet<>(
                of(overdue.stream().map(due -> new Key(due.key(), due.day())).collect(Collectors.toSet()))
                        .keySet());
        List<Due> marked = overdue.stream()
                .filter(due -> known.add(new Key(due.key(), due.day())))
                .toList();
        marked.forEach(due -> row(due, now).persist());
        return marked;
    }

    private static OverdueEntity row(Due due, Instant now) {
        OverdueEntity row = new OverdueEntity();
        row.key = due.key();
        row.day = due.day();
        row.contract = due.contract();
        row.contractor = due.contractor();
        row.what = due.what();
        row.markedAt = now;
        return row;
    }

    /** When each was marked; what was not is missing. */
    @Transactional
    public Map<Key, Instant> of(Set<Key> keys) {
        List<String> asked = keys.stream().map(Key::key).distinct().toList();
        Map<Key, Instant> marks = new HashMap<>();
        for (int first = 0; first < asked.size(); first += ASKED_AT_ONCE) {
            List<String> some = new ArrayList<>(asked.subList(first, Math.min(asked.size(), first + ASKED_AT_ONCE)));
            OverdueEntity.<OverdueEntity>list("key in ?1", some)
                    .forEach(row -> marks.put(new Key(row.key, row.day), row.markedAt));
        }
        return marks;
    }

    /** What one mark is about: the same thing with another day is marked anew. */
    public record Key(String key, LocalDate day) {
        static Key of(Due due) {
            return new Key(due.key(), due.day());
        }
    }
}
