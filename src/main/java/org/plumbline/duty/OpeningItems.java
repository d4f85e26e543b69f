package org.plumbline.duty;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.agenda.DueDates;
import org.plumbline.assessing.AfterKeeping;
import org.plumbline.contract.Deadlines.Duty;
import org.plumbline.contract.Term;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.duty.CorrectiveEntry.Act;
import org.plumbline.duty.CorrectiveItem.Matter;
import org.plumbline.duty.CorrectiveItem.State;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.Caller;

/**
 * Opens the corrective items that an assessment obliges to, and withdraws those that a correction no longer does. A
 * what-if under other readings and provisional figures oblige to nothing.
 */
@ApplicationScoped
class OpeningItems implements AfterKeeping {
    private final CorrectiveItems items;
    private final DueDates terms;
    private final AuditTrail audit;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    OpeningItems(CorrectiveItems items, DueDates terms, AuditTrail audit) {
        this.items = items;
        this.terms = terms;
        this.audit = audit;
    }

    /** What an item of one month or year is told by. */
    private record Key(String standard, Obligation.Kind kind) {
        static Key of(Obligation obligation) {
            return new Key(obligation.standard(), obligation.kind());
        }
    }

    @Override
    public void kept(Assessment assessment) {
        Submission about = assessment.submission();
        if (about.kind() != Kind.MONTHLY && about.kind() != Kind.FINAL
                || !about.readings().isEmpty()) {
            return;
        }
        Map<Key, Obligation> obliged = new LinkedHashMap<>();
        assessment.obligations().forEach(each -> obliged.putIfAbsent(Key.of(each), each));
        Matter matter = new Matter(about.contract(), about.contractor(), about.market(), about.period(), about.kind());
        // Only a correction can find items of its own month or year.
        List<CorrectiveItem> before = assessment.supersedes() == null ? List.of() : items.of(matter);
        reconsider(before, obliged.keySet(), assessment);
        before.forEach(item -> obliged.remove(Key.of(item.obligation())));
        open(matter, obliged.values().stream().toList(), assessment);
    }

    private void open(Matter matter, List<Obligation> obliged, Assessment assessment) {
        if (obliged.isEmpty()) {
            return;
        }
        DueDates.Last due = terms.after(
                        matter.contract(),
                        matter.period(),
                        Duty.CORRECTIVE_STEPS,
                        Term.Event.FAILURE_SHOWN,
                        assessment.decidedAt())
                .orElse(null);
        List<CorrectiveItem> opened = new ArrayList<>();
        for (Obligation each : obliged) {
            boolean now = each.basis() == Obligation.Basis.SHALL;
            opened.add(new CorrectiveItem(
                    ids.generate(),
                    matter,
                    each,
                    assessment.id(),
                    assessment.decidedAt(),
                    now ? State.OPEN : State.REQUESTABLE,
                    null,
                    now && due != null ? due.day() : null,
                    now && due != null ? due.lateFrom() : null,
                    0));
        }
        items.add(opened);
    }

    /** The audit trail comes last: who holds an item waits for it, and must not be waited for. */
    private void reconsider(List<CorrectiveItem> before, Set<Key> obliged, Assessment assessment) {
        List<CorrectiveItem> turned = before.stream()
                .filter(item -> obliged.contains(Key.of(item.obligation())) == (item.state() == State.WITHDRAWN))
                .toList();
        turned.forEach(
                item -> items.append(item.id(), now -> entry(now, act(item), reason(item, assessment), assessment)));
        turned.forEach(item -> audit.record(
                Caller.SERVICE.name(),
                AuditTrail.Act.RECORDED,
                "obligation " + item.id(),
                act(item) + ": " + reason(item, assessment)));
    }

    private static Act act(CorrectiveItem turned) {
        return turned.state() == State.WITHDRAWN ? Act.REOPENED : Act.WITHDRAWN;
    }

    private static String reason(CorrectiveItem turned, Assessment assessment) {
        return "The assessment " + assessment.id() + " took the place of an earlier one and "
                + (turned.state() == State.WITHDRAWN ? "obliges to this again." : "no longer obliges to this.");
    }

    private CorrectiveEntry entry(CorrectiveItem before, Act act, String reason, Assessment assessment) {
        boolean asked = act == Act.REOPENED && before.obligation().basis() == Obligation.Basis.SHALL;
        DueDates.Last due = asked
                ? terms.from(
                                before.matter().contract(),
                                before.matter().period(),
                                Duty.CORRECTIVE_STEPS,
                                assessment.decidedAt())
                        .orElse(null)
                : null;
        State state = act == Act.WITHDRAWN ? State.WITHDRAWN : asked ? State.OPEN : State.REQUESTABLE;
        return new CorrectiveEntry(
                before.entries() + 1,
                act,
                state,
                before.owner(),
                due == null ? null : due.day(),
                due == null ? null : due.lateFrom(),
                reason,
                assessment.decidedAt(),
                Caller.SERVICE.name());
    }
}
