package org.plumbline.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.fact.Adjustment;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Periods;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;

/** All agreements that were ever recorded. */
@ApplicationScoped
public class Agreements {
    private static final String ALL = " from AgreementEntity a left join AgreementEndEntity e on e.agreement = a.id";

    private final EntityManager database;

    Agreements(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public void add(Agreement recorded) {
        AgreementEntity row = new AgreementEntity();
        row.id = recorded.id();
        row.contract = recorded.contract();
        row.contractor = recorded.contractor();
        row.market = recorded.market();
        row.standard = recorded.adjustment().standard();
        row.effect = recorded.adjustment().effect();
        row.firstMonth = Periods.text(recorded.adjustment().from());
        row.lastMonth = Periods.text(recorded.adjustment().to());
        row.agreement = recorded.adjustment().agreement();
        row.recordedAt = recorded.recordedAt();
        row.recordedBy = recorded.recordedBy();
        row.persist();
    }

    /** One agreement; empty if there is none of this id that the caller may see. */
    @Transactional
    public Optional<Agreement> find(UUID id, Caller caller) {
        return AgreementEntity.<AgreementEntity>findByIdOptional(id)
                .filter(row -> caller.sees(row.contractor))
                .map(row -> agreement(row, AgreementEndEntity.findById(id)));
    }

    /** One page, the newest first. */
    @Transactional
    public Page<Agreement> page(Query query) {
        Conditions where = new Conditions()
                .equal("a.contractor", "contractor", query.contractor())
                .equal("a.contract", "contract", query.contract())
                .equal("a.market", "market", query.market())
                .equal("a.standard", "standard", query.standard());
        if (query.year() != null) {
            touching(where, query.year());
        }
        if (query.inForce() != null) {
            where.holds("e.agreement is " + (query.inForce() ? "null" : "not null"));
        }
        TypedQuery<Long> count = database.createQuery("select count(*)" + ALL + " where " + where.text(), Long.class);
        TypedQuery<Object[]> page = database.createQuery(
                "select a, e" + ALL + " where " + where.text() + " order by a.recordedAt desc, a.id", Object[].class);
        where.parameters().forEach((name, value) -> {
            count.setParameter(name, value);
            page.setParameter(name, value);
        });
        return new Page<>(
                page.setFirstResult(query.page() * query.size()).setMaxResults(query.size()).getResultList().stream()
                        .map(row -> agreement((AgreementEntity) row[0], (AgreementEndEntity) row[1]))
                        .toList(),
                query.page(),
                query.size(),
                count.getSingleResult());
    }

    /** Months sort as they follow each other. */
    private static Conditions touching(Conditions where, int year) {
        return where.holds("a.firstMonth <= :last", "last", "%04d-12".formatted(year))
                .holds("a.lastMonth >= :first", "first", "%04d-01".formatted(year));
    }

    /** Those that touch a year, by whether they are in force, each in the order they were recorded. */
    Map<Boolean, List<Adjustment>> touching(String contract, String contractor, String market, int year) {
        Conditions where = touching(
                new Conditions()
                        .equal("a.contractor", "contractor", contractor)
                        .equal("a.contract", "contract", contract)
                        .equal("a.market", "market", market),
                year);
        TypedQuery<Object[]> found = database.createQuery(
                "select a, e" + ALL + " where " + where.text() + " order by a.recordedAt, a.id", Object[].class);
        where.parameters().forEach(found::setParameter);
        return found.getResultList().stream()
                .collect(Collectors.partitioningBy(
                        row -> row[1] == null,
                        Collectors.mapping(row -> adjustment((AgreementEntity) row[0]), Collectors.toList())));
    }

    /** Ends an agreement; says whether it was in force until now. */
    @Transactional
    public boolean end(UUID agreement, Agreement.End end) {
        Locks.take(database, "agreement " + agreement);
        if (AgreementEndEntity.findById(agreement) != null) {
            return false;
        }
        AgreementEndEntity row = new AgreementEndEntity();
        row.agreement = agreement;
        row.endedAt = end.at();
        row.endedBy = end.by();
        row.reason = end.reason();
        row.persist();
        return true;
    }

    private static Adjustment adjustment(AgreementEntity row) {
        return new Adjustment(
                row.standard, row.effect, Periods.read(row.firstMonth), Periods.read(row.lastMonth), row.agreement);
    }

    private static Agreement agreement(AgreementEntity row, AgreementEndEntity end) {
        return new Agreement(
                row.id,
                row.contract,
                row.contractor,
                row.market,
                adjustment(row),
                row.recordedAt,
                row.recordedBy,
                end == null ? null : new Agreement.End(end.endedAt, end.endedBy, end.reason));
    }

    /** Which agreements; null means any. */
    public record Query(
            String contractor,
            String contract,
            String market,
            Integer year,
            String standard,
            Boolean inForce,
            int page,
            int size) {}
}
