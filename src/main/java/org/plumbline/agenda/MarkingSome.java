package org.plumbline.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;

/** Marks some of what became overdue and tells the audit trail, in one transaction. */
@ApplicationScoped
class MarkingSome {
    private final OverdueMarks marks;
    private final AuditTrail audit;

    MarkingSome(OverdueMarks marks, AuditTrail audit) {
        this.marks = marks;
        this.audit = audit;
    }

    /** Gives how many were not marked before. */
    @Transactional
    int mark(List<Due> overdue, Instant now) {
        List<Due> marked = marks.mark(overdue, now);
        marked.forEach(due -> audit.record(
                Caller.SERVICE.name(),
                AuditTrail.Act.RECORDED,
                due.key(),
                "overdue since the end of " + due.day() + ": " + due.what() + ", " + due.contractor()));
        return marked.size();
    }
}
