package org.plumbline.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;

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
        UUID id,
        String contract,
        String contractor,
        String market,
        Period period,
        Kind kind,
        String standard,
        Obligation.Kind step,
        Obligation.Basis basis,
        String clause,
        Assessment.Id assessment,
        Instant openedAt,
        CorrectiveItem.State state,
        String owner,
        LocalDate due,
        boolean overdue,
        List<CorrectiveEntry> entries) {

    static ObligationView of(CorrectiveItem item, List<CorrectiveEntry> entries, Instant now) {
        return new ObligationView(
                item.id(),
                item.matter().contract(),
                item.matter().contractor(),
                item.matter().market(),
                item.matter().period(),
                item.matter().kind(),
                item.obligation().standard(),
                item.obligation().kind(),
                item.obligation().basis(),
                item.obligation().clause(),
                item.assessment(),
                item.openedAt(),
                item.state(),
                item.owner(),
                item.due(),
                item.isOverdue(now),
                entries);
    }
}
