package org.plumbline.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.agenda.DueSource;
import org.plumbline.duty.CorrectiveItem.Matter;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All corrective items that were ever opened. */
public interface CorrectiveItems {

    /** Adds items, within the transaction of the caller. */
    void add(List<CorrectiveItem> opened);

    /** All of one month or year, whatever their state. */
    List<CorrectiveItem> of(Matter matter);

    /** One item; empty if there is none of this id that the caller may see. */
    Optional<CorrectiveItem> find(UUID id, Caller caller);

    /** What was done about an item, in order. */
    List<CorrectiveEntry> entries(UUID item);

    /** One page; those due first come first, then by contractor, period, standard and step. */
    Page<CorrectiveItem> page(Query query);

    /** Those that wait for the contractor, and have a day: one more than wanted at most says that there are more. */
    List<CorrectiveItem> due(DueSource.Query query);

    /**
     * Adds what is done about an item. Two who do something at once do it one after the other.
     *
     * @param next gives the entry for the item as it stands then, or throws why it can't be made
     * @return the item as it stands now
     */
    CorrectiveItem append(UUID item, Function<CorrectiveItem, CorrectiveEntry> next);

    /**
     * Which items; null means any.
     *
     * @param overdue only those that are, or only those that are not
     * @param now the moment that overdue is measured by
     */
    record Query(
            String contractor,
            String contract,
            String market,
            Integer year,
            String standard,
            CorrectiveItem.State state,
            Boolean overdue,
            Instant now,
            int page,
            int size) {}
}
