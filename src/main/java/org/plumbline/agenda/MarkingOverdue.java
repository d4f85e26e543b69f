package org.plumbline.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Marks what became overdue, each once however many instances look. */
@ApplicationScoped
public class MarkingOverdue {
    private static final int MOST = 100_000;
    private static final int AT_ONCE = 500;

    private final Instance<DueSource> sources;
    private final MarkingSome marking;
    private final Clock clock;

    MarkingOverdue(@Any Instance<DueSource> sources, MarkingSome marking, Clock clock) {
        this.sources = sources;
        this.marking = marking;
        this.clock = clock;
    }

    /** Looks once; gives how many were marked now. However many years are overdue, no transaction marks more than some. */
    public int look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // No zone is a day ahead of the one in which it is today.
        DueSource.Query until =
                new DueSource.Query(null, null, null, now.atZone(ZoneOffset.UTC).toLocalDate(), MOST);
        List<Due> overdue = new ArrayList<>();
        sources.forEach(source -> source.dues(until).stream()
                .filter(due -> due.state(now) == Due.State.OVERDUE)
                .forEach(overdue::add));
        int marked = 0;
        for (int first = 0; first < overdue.size(); first += AT_ONCE) {
            marked += marking.mark(overdue.subList(first, Math.min(overdue.size(), first + AT_ONCE)), now);
        }
        return marked;
    }
}
