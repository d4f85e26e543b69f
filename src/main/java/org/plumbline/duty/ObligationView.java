package org.plumbline.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Kind;

/**
 * A corrective item as callers see it.
 *
 * @param kind of the assessment that obliges to it
 * @param step what is asked for
 * @param assessment the first that obliged to it
 * @param overdue whether the contractor has to do something, and its day is over
 * @param entries what was done about it, in order; null in a list
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ObligationView(
        String id,
        String contract,
        String contractor,
        String market,
        String period,
        Kind kind,
        String standard,
        Obligation.Kind step,
        Obligation.Basis basis,
        String clause,
        String assessment,
        Instant openedAt,
        CorrectiveItem.State state,
        String owner,
        LocalDate due,
        boolean overdue,
        List<EntryView> entries) {

    /** One thing done about an item. */
    public record EntryView(
            int number,
            CorrectiveEntry.Act act,
            CorrectiveItem.State state,
            String owner,
            LocalDate due,
            String text,
            Instant at,
            String by) {
        static EntryView of(CorrectiveEntry entry) {
            return new EntryView(
                    entry.number(),
                    entry.act(),
                    entry.state(),
                    entry.owner(),
                    entry.due(),
                    entry.text(),
                    entry.at(),
                    entry.by());
        }
    }

    static ObligationView of(CorrectiveItem item, List<CorrectiveEntry> entries, Instant now) {
        return new ObligationView(
                item.id().toString(),
                item.matter().contract(),
                item.matter().contractor(),
                item.matter().market(),
                item.matter().period().toString(),
                item.matter().kind(),
                item.obligation().standard(),
                item.obligation().kind(),
                item.obligation().basis(),
                item.obligation().clause(),
                item.assessment().toString(),
                item.openedAt(),
                item.state(),
                item.owner(),
                item.due(),
                item.isOverdue(now),
                entries == null ? null : entries.stream().map(EntryView::of).toList());
    }
}
