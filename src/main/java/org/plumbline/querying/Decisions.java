package org.plumbline.querying;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Violation;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.DecisionInContext;
import org.plumbline.request.Caller;
import org.plumbline.request.Page;
import org.plumbline.request.RequestRefused;
import org.plumbline.sealing.Rows;

/** All decisions that were ever kept. */
@ApplicationScoped
public class Decisions {
    private static final int FETCHED_AT_ONCE = 500;

    /** A day: an export goes as fast as its reader takes it. */
    private static final int LONGEST_EXPORT_SECONDS = 86_400;

    private final EntityManager database;
    private final Rows rows;
    private final Clock clock;

    Decisions(EntityManager database, Rows rows, Clock clock) {
        this.clock = clock;
        this.database = database;
        this.rows = rows;
    }

    /** One decision; empty if there is none of this id that the caller may see. */
    @Transactional
    public Optional<DecisionInContext> find(Decision.Id id, Caller caller) {
        return DecisionEntity.<DecisionEntity>findByIdOptional(id.value())
                .filter(row -> caller.sees(row.contractor))
                .map(rows::inContext);
    }

    /**
     * One page.
     *
     * @throws TooMany if a word of the query is found in too many contractors
     * @throws UnknownCursor if the query goes on after a decision that is not kept
     */
    @Transactional
    public Part page(DecisionQuery query) {
        DecisionQuery.Cursor after = query.after();
        Instant asOf = after == null ? clock.instant() : after.asOf();
        Matching matching = new Matching(database, query);
        long total = after == null ? matching.total() : after.total();
        // One more than fits tells whether another page follows.
        int first = after == null ? query.page() * query.size() : 0;
        List<DecisionEntity> found = total == 0
                ? List.of()
                : matching.decisions().range(first, first + query.size()).list();
        List<DecisionEntity> shown = found.subList(0, Math.min(query.size(), found.size()));
        DecisionQuery.Cursor next = found.size() == shown.size()
                ? null
                : new DecisionQuery.Cursor(new Decision.Id(shown.get(shown.size() - 1).id), asOf, total);
        return new Part(
                new Page<>(shown.stream().map(rows::inContext).toList(), query.page(), query.size(), total), next);
    }

    /**
     * Counts and sums all that match, by what they have in common; order and page are left aside.
     *
     * @throws TooMany if that gives more than {@code most} groups
     */
    @Transactional
    public List<DecisionGroup> summary(DecisionQuery query, List<DecisionGroup.By> by, int most) {
        List<DecisionGroup> groups = new Matching(database, query, by).groups(by, most + 1);
        if (groups.size() > most) {
            throw new TooMany("by");
        }
        return groups;
    }

    /** Hands over every match in order, one at a time, whatever their number; page and size are left aside. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_EXPORT_SECONDS)
    public void each(DecisionQuery query, Consumer<DecisionInContext> consumer) {
        try (Stream<DecisionEntity> all = new Matching(database, query)
                        .decisions()
                        .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .stream()) {
            all.forEach(row -> {
                consumer.accept(rows.inContext(row));
                database.detach(row);
            });
        }
    }

    /** A page, and where the next one goes on; null after the last. */
    public record Part(Page<DecisionInContext> page, DecisionQuery.Cursor next) {}

    /** A cursor names a decision that is not kept. */
    public static class UnknownCursor extends RequestRefused {
        public UnknownCursor() {
            super(
                    Kind.MALFORMED,
                    "Malformed request",
                    null,
                    List.of(new Violation(
                            "?after", "LE-004", "'after' is not the 'next' of an answer of this ledger.")));
        }
    }

    /** More was found than can be handed over at once. */
    public static class TooMany extends RequestRefused {
        private final String parameter;

        public TooMany(String parameter) {
            super(
                    Kind.MALFORMED,
                    "Malformed request",
                    null,
                    List.of(new Violation(
                            "?" + parameter,
                            "LE-007",
                            "'" + parameter + "' finds more than can be answered at once; ask for less.")));
            this.parameter = parameter;
        }

        /** What must be made narrower: {@code by} or {@code q}. */
        public String parameter() {
            return parameter;
        }
    }
}
