package org.plumbline.deciding.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.access.AuditTrail;
import org.plumbline.access.Caller;

/** Marks what became overdue, each once however many instances look. */
@ApplicationScoped
public class MarkingOverdue {
    private static final int MOST = 100_000;

    private final Instance<DueSource> sources;
    private final OverdueMarks marks;
    private final AuditTrail audit;
    private final Clock clock;

    MarkingOverdue(@Any Instance<DueSource> sources, OverdueMarks marks, AuditTrail audit, Clock clock) {
        this.sources = sources;
        this.marks = marks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks once; gives how many were marked now. */
    @Transactional
    public int look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // No zone is a day ahead of the one in which it is today.
        DueSource.Query until =
                new DueSource.Query(null, null, null, now.atZone(ZoneOffset.UTC).toLocalDate(), MOST);
        List<Due> overdue = new ArrayList<>();
        sources.forEach(source -> source.dues(until).stream()
                .filter(due -> due.state(now) == Due.State.OVERDUE)
                .forEach(overdue::add));
        List<Due> marked = marks.mark(overdue, now);
        marked.forEach(due -> audit.record(
                Caller.SERVICE.name(),
                AuditTrail.Act.RECORDED,
                due.key(),
                "overdue since the end of " + due.day() + ": " + due.what() + ", " + due.contractor()));
        return marked.size();
    }
}
