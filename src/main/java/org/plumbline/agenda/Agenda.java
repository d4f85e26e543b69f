package org.plumbline.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.querying.Decisions;

/** What is due next, of all kinds in one list. */
@ApplicationScoped
public class Agenda {
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::day)
            .thenComparing(Due::contractor)
            .thenComparing(Due::contract)
            .thenComparing(due -> due.period() == null ? "" : due.period().toString())
            .thenComparing(Due::what)
            .thenComparing(Due::key);

    private final Instance<DueSource> sources;
    private final OverdueMarks marks;
    private final Clock clock;

    Agenda(@Any Instance<DueSource> sources, OverdueMarks marks, Clock clock) {
        this.sources = sources;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * An entry.
     *
     * @param markedAt when it was marked as overdue, or null
     */
    public record Item(Due due, Due.State state, Instant markedAt) {}

    /**
     * All that match, what is due first first.
     *
     * @param state null for any
     * @throws Decisions.TooMany if there are more than the query wants at most
     */
    public List<Item> of(DueSource.Query query, Due.State state) {
        Instant now = clock.instant();
        List<Due> dues = dues(query);
        if (dues.size() > query.most()) {
            throw new Decisions.TooMany("contractor");
        }
        Map<OverdueMarks.Key, Instant> marked = marks.of(dues.stream()
                .filter(due -> due.state(now) == Due.State.OVERDUE)
                .map(OverdueMarks.Key::of)
                .collect(Collectors.toSet()));
        return dues.stream()
                .map(due -> new Item(due, due.state(now), marked.get(OverdueMarks.Key.of(due))))
                .filter(item -> state == null || item.state() == state)
                .toList();
    }

    private List<Due> dues(DueSource.Query query) {
        List<Due> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.dues(query)));
        all.sort(ORDER);
        return all;
    }
}
