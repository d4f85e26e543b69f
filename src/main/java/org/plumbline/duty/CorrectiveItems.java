package org.plumbline.duty;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.plumbline.agenda.DueSource;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Obligation;
import org.plumbline.fact.Period;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.Locks;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All corrective items that were ever opened. */
@ApplicationScoped
public class CorrectiveItems {
    /** Each with its newest entry, if there is one. */
    private static final String ALL = " from CorrectiveItemEntity i left join CorrectiveEntryEntity e on e.item = i.id"
            + " and not exists (select 1 from CorrectiveEntryEntity l where l.item = i.id and l.number > e.number)";

    private static final String STATE = "coalesce(e.state, i.state)";
    private static final String OVERDUE = "(" + STATE
            + " in (OPEN, RETURNED) and coalesce(e.lateFrom, i.lateFrom) is not null"
            + " and coalesce(e.lateFrom, i.lateFrom) <= :now)";

    private static final String ORDER = " order by case when " + STATE + " in (OPEN, RETURNED) then 0 else 1 end,"
            + " coalesce(e.due, i.due) nulls last, i.contractor, i.contract, i.period, i.standard, i.step, i.id";

    private final EntityManager database;

    CorrectiveItems(EntityManager database) {
        this.database = database;
    }

    /** Adds items, within the transaction of the caller. */
    @Transactional
    public void add(List<CorrectiveItem> opened) {
        opened.forEach(item -> row(item).persist());
    }

    private static CorrectiveItemEntity row(CorrectiveItem item) {
        CorrectiveItemEntity row = new CorrectiveItemEntity();
        row.id = item.id();
        row.contract = item.matter().contract();
        row.contractor = item.matter().contractor();
        row.market = item.matter().market();
        row.period = item.matter().period().toString();
        row.year = (short) item.matter().period().year();
        row.kind = item.matter().kind();
        row.standard = item.obligation().standard();
        row.step = item.obligation().kind();
        row.basis = item.obligation().basis();
        row.clause = item.obligation().clause();
        row.assessment = item.assessment().value();
        row.state = item.state();
        row.due = item.due();
        row.lateFrom = item.lateFrom();
        row.openedAt = item.openedAt();
        return row;
    }

    /** All of one month or year, whatever their state. */
    @Transactional
    public List<CorrectiveItem> of(CorrectiveItem.Matter matter) {
        return list(
                new Conditions()
                        .equal("i.contractor", "contractor", matter.contractor())
                        .equal("i.contract", "contract", matter.contract())
                        .equal("i.market", "market", matter.market())
                        .equal("i.period", "period", matter.period().toString())
                        .equal("i.kind", "kind", matter.kind()),
                0,
                Integer.MAX_VALUE);
    }

    /** One item; empty if there is none of this id that the caller may see. */
    @Transactional
    public Optional<CorrectiveItem> find(UUID id, Caller caller) {
        return list(new Conditions().equal("i.id", "id", id), 0, 1).stream()
                .filter(item -> caller.sees(item.matter().contractor()))
                .findFirst();
    }

    /** What was done about an item, in order. */
    @Transactional
    public List<CorrectiveEntry> entries(UUID item) {
        return CorrectiveEntryEntity.<CorrectiveEntryEntity>list("item", Sort.by("number"), item).stream()
                .map(CorrectiveItems::entry)
                .toList();
    }

    private static CorrectiveEntry entry(CorrectiveEntryEntity row) {
        return new CorrectiveEntry(
                row.number, row.act, row.state, row.owner, row.due, row.lateFrom, row.text, row.madeAt, row.madeBy);
    }

    /** One page; those due first come first, then by contractor, period, standard and step. */
    @Transactional
    public Page<CorrectiveItem> page(Query query) {
        Conditions where = new Conditions()
                .equal("i.contractor", "contractor", query.contractor())
                .equal("i.contract", "contract", query.contract())
                .equal("i.market", "market", query.market())
                .equal(
                        "i.year",
                        "year",
                        query.year() == null ? null : query.year().shortValue())
                .equal("i.standard", "standard", query.standard())
                .equal(STATE, "state", query.state());
        if (query.overdue() != null) {
            where.holds((query.overdue() ? "" : "not ") + OVERDUE, "now", query.now());
        }
        TypedQuery<Long> count = database.createQuery("select count(*)" + ALL + " where " + where.text(), Long.class);
        where.parameters().forEach(count::setParameter);
        return new Page<>(
                list(where, query.page() * query.size(), query.size()),
                query.page(),
                query.size(),
                count.getSingleResult());
    }

    /** Those that wait for the contractor, and have a day: one more than wanted at most says that there are more. */
    @Transactional
    public List<CorrectiveItem> due(DueSource.Query query) {
        Conditions where = new Conditions()
                .equal("i.contractor", "contractor", query.contractor())
                .equal("i.contract", "contract", query.contract())
                .holds(STATE + " in (OPEN, RETURNED)")
                .holds("coalesce(e.due, i.due) is not null")
                .holds("coalesce(e.due, i.due) >= :from", "from", query.from())
                .holds("coalesce(e.due, i.due) <= :to", "to", query.to());
        return list(where, 0, query.most() + 1);
    }

    private List<CorrectiveItem> list(Conditions where, int first, int most) {
        TypedQuery<Object[]> found =
                database.createQuery("select i, e" + ALL + " where " + where.text() + ORDER, Object[].class);
        where.parameters().forEach(found::setParameter);
        return found.setFirstResult(first).setMaxResults(most).getResultList().stream()
                .map(row -> item((CorrectiveItemEntity) row[0], (CorrectiveEntryEntity) row[1]))
                .toList();
    }

    /**
     * Adds what is done about an item. Two who do something at once do it one after the other.
     *
     * @param next gives the entry for the item as it stands then, or throws why it can't be made
     * @return the item as it stands now
     */
    @Transactional
    public CorrectiveItem append(UUID item, Function<CorrectiveItem, CorrectiveEntry> next) {
        Locks.take(database, "corrective item " + item);
        CorrectiveItem before = find(item, Caller.SERVICE).orElseThrow();
        CorrectiveEntry made = next.apply(before);
        CorrectiveEntryEntity row = new CorrectiveEntryEntity();
        row.item = item;
        row.number = made.number();
        row.act = made.act();
        row.state = made.state();
        row.owner = made.owner();
        row.due = made.due();
        row.lateFrom = made.lateFrom();
        row.text = made.text();
        row.madeAt = made.at();
        row.madeBy = made.by();
        row.persist();
        return find(item, Caller.SERVICE).orElseThrow();
    }

    private static CorrectiveItem item(CorrectiveItemEntity row, CorrectiveEntryEntity newest) {
        boolean asOpened = newest == null;
        return new CorrectiveItem(
                row.id,
                new CorrectiveItem.Matter(
                        row.contract,
                        row.contractor,
                        row.market,
                        Period.parse(row.period).orElseThrow(),
                        row.kind),
                new Obligation(row.standard, row.step, row.basis, row.clause),
                new Assessment.Id(row.assessment),
                row.openedAt,
                asOpened ? row.state : newest.state,
                asOpened ? null : newest.owner,
                asOpened ? row.due : newest.due,
                asOpened ? row.lateFrom : newest.lateFrom,
                asOpened ? 0 : newest.number);
    }

    /**
     * Which items; null means any.
     *
     * @param overdue only those that are, or only those that are not
     * @param now the moment that overdue is measured by
     */
    public record Query(
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
