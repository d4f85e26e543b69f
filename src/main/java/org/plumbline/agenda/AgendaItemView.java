package org.plumbline.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.contract.Term;
import org.plumbline.fact.Period;

/**
 * What is due, as callers see it.
 *
 * @param by who has to do it
 * @param due the last day, in the zone of the contract
 * @param markedAt when it was marked as overdue, or null
 * @param address of what it is about, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AgendaItemView(
        String key,
        Due.Kind kind,
        String contract,
        String contractor,
        String market,
        Period period,
        Term.By by,
        String what,
        LocalDate due,
        Due.State state,
        Instant markedAt,
        String address) {

    static AgendaItemView of(Agenda.Item item) {
        Due due = item.due();
        return new AgendaItemView(
                due.key(),
                due.kind(),
                due.contract(),
                due.contractor(),
                due.market(),
                due.period(),
                due.by(),
                due.what(),
                due.day(),
                item.state(),
                item.markedAt(),
                due.address());
    }
}
