package org.plumbline.ledger;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plumbline.deciding.DecisionInContext;
import org.plumbline.deciding.DecisionQuery;
import org.plumbline.deciding.Decisions;
import org.plumbline.deciding.Page;
import org.plumbline.decision.Decision;

/** Decisions in the ledger. */
@ApplicationScoped
class LedgerDecisions implements Decisions {
    private static final int FETCHED_AT_ONCE = 500;

    private final EntityManager database;
    private final Rows rows;

    LedgerDecisions(EntityManager database, Rows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<DecisionInContext> find(Decision.Id id) {
        return DecisionEntity.<DecisionEntity>findByIdOptional(id.value()).map(rows::inContext);
    }

    @Override
    @Transactional
    public Page<DecisionInContext> page(DecisionQuery query) {
        PanacheQuery<DecisionEntity> matching = matching(query);
        return new Page<>(
                matching.page(query.page(), query.size()).stream()
                        .map(rows::inContext)
                        .toList(),
                query.page(),
                query.size(),
                matching.count());
    }

    @Override
    @Transactional
    public void each(DecisionQuery query, Consumer<DecisionInContext> consumer) {
        try (Stream<DecisionEntity> all = matching(query)
                .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .withHint(HibernateHints.HINT_READ_ONLY, true)
                .stream()) {
            all.forEach(row -> {
                consumer.accept(rows.inContext(row));
                database.detach(row);
            });
        }
    }

    private PanacheQuery<DecisionEntity> matching(DecisionQuery query) {
        Conditions where = new Conditions()
                .equal("contractor", query.contractor())
                .equal("contract", query.contract())
                .equal("market", query.market())
                .equal("period", query.period())
                .equal("year", query.year() == null ? null : query.year().shortValue())
                .equal("kind", query.kind())
                .equal("standard", query.standard())
                .equal("group", query.group())
                .equal("outcome", query.outcome())
                .equal("row", query.row())
                .holds("amount >= :minAmount", "minAmount", query.minAmount())
                .holds("decidedAt >= :from", "from", query.from())
                .holds("decidedAt < :to", "to", query.to())
                .holds(
                        "exists (select 1 from CitationEntity c where c.rulebook = d.rulebook and c.contract = d.contract"
                                + " and c.standard = d.standard and c.interpretation = :interpretation)",
                        "interpretation",
                        query.interpretation());
        if (query.subject() != null) {
            where.equal("subjectKind", query.subject().kind())
                    .equal("subjectKey", query.subject().key());
        }
        if (query.currentOnly()) {
            where.holds("not exists (select 1 from AssessmentEntity later where later.supersedes = d.assessment)");
        }
        return DecisionEntity.find("from DecisionEntity d where " + where.text(), order(query), where.parameters());
    }

    private static Sort order(DecisionQuery query) {
        Sort sort = Sort.empty();
        for (DecisionQuery.Sort key : query.sort()) {
            sort = sort.and(
                    key.field() == DecisionQuery.Field.standard
                            ? "position"
                            : key.field().name(),
                    key.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending);
        }
        // The id makes the order total, so that no row is shown on two pages or on none.
        return sort.and("id");
    }
}
