package org.plumbline.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.agenda.DueDates;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.duty.CorrectiveEntry.Act;
import org.plumbline.privacy.Privacy;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;
import org.plumbline.request.DutyRefused;

/** Lets the parties do what is to be done about corrective items. */
@ApplicationScoped
public class FollowingUp {
    private final CorrectiveItems items;
    private final DueDates terms;
    private final Privacy privacy;
    private final AuditTrail audit;
    private final Clock clock;

    FollowingUp(CorrectiveItems items, DueDates terms, Privacy privacy, AuditTrail audit, Clock clock) {
        this.items = items;
        this.terms = terms;
        this.privacy = privacy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does something about an item.
     *
     * @param text the owner's name for ASSIGNED, else what there is to say; null where there is nothing
     * @throws DutyRefused DU-001 if it can't be done as the item stands
     * @throws org.plumbline.fact.SubmissionRefused FA-016 if the text looks like the data of a person
     */
    @Transactional
    public CorrectiveItem act(UUID item, Act act, String text, Caller caller) {
        if (text != null) {
            privacy.admit(Map.of("text", text));
        }
        CorrectiveItem after = items.append(item, before -> entry(before, act, text, caller));
        audit.record(caller.name(), AuditTrail.Act.RECORDED, "obligation " + item, act.name());
        return after;
    }

    private CorrectiveEntry entry(CorrectiveItem before, Act act, String text, Caller caller) {
        if (!act.fits(before.state())) {
            throw DutyRefused.asItStands(
                    "DU-001",
                    "The item is " + before.state() + "; " + act + " is for one that is "
                            + act.from().stream().map(Enum::name).sorted().collect(Collectors.joining(" or ")) + ".");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DueDates.Last due = act.startsTerm()
                ? terms.from(before.matter().contract(), before.matter().period(), Duty.CORRECTIVE_STEPS, now)
                        .orElse(null)
                : new DueDates.Last(before.due(), before.lateFrom());
        return new CorrectiveEntry(
                before.entries() + 1,
                act,
                act.after(before.state()),
                act == Act.ASSIGNED ? text : before.owner(),
                due == null ? null : due.day(),
                due == null ? null : due.lateFrom(),
                act == Act.ASSIGNED ? null : text,
                now,
                caller.name());
    }
}
