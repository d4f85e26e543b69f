package org.plumbline.releasing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.ledger.Locks;
import org.plumbline.ledger.Periods;
import org.plumbline.rulebooks.KeptRulebooks;
import org.plumbline.rulebooks.Publication;
import org.plumbline.rulebooks.Publications;

/** Publications in the ledger. */
@ApplicationScoped
class LedgerPublications implements Publications {
    private static final String LOCK = "publication";

    private final EntityManager database;
    private final KeptRulebooks rulebooks;
    private final Proposals proposals;
    private final Clock clock;

    LedgerPublications(EntityManager database, KeptRulebooks rulebooks, Proposals proposals, Clock clock) {
        this.proposals = proposals;
        this.database = database;
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Publication> all() {
        return PublicationEntity.<PublicationEntity>find("order by number desc").stream()
                .map(this::publication)
                .toList();
    }

    @Override
    @Transactional
    public long newest() {
        return last().map(row -> row.number).orElse(0L);
    }

    private static Optional<PublicationEntity> last() {
        return PublicationEntity.<PublicationEntity>find("order by number desc").firstResultOptional();
    }

    @Override
    @Transactional
    public Optional<Publication> add(Wanted wanted, UUID proposal) {
        Locks.take(database, LOCK);
        if (proposal != null && !proposals.mayEnd(proposal)) {
            return Optional.empty();
        }
        PublicationEntity row = persist(wanted);
        if (proposal != null) {
            PublicationEntity.flush();
            proposals.end(proposal, wanted.approvedBy() == null ? wanted.by() : wanted.approvedBy(), row.number);
        }
        return Optional.of(publication(row));
    }

    @Override
    @Transactional
    public boolean addShipped(Wanted wanted) {
        Locks.take(database, LOCK);
        Optional<PublicationEntity> last = last();
        if (last.isPresent()
                && last.get().rulebook == rulebooks.number(wanted.rulebook())
                && last.get().firstPeriod == null) {
            return true;
        }
        if (last.isPresent() && !last.get().publishedBy.equals(wanted.by())) {
            return false;
        }
        persist(wanted);
        return true;
    }

    private PublicationEntity persist(Wanted wanted) {
        PublicationEntity row = new PublicationEntity();
        row.number = newest() + 1;
        row.rulebook = rulebooks.number(wanted.rulebook());
        row.firstPeriod = Periods.text(wanted.from());
        row.note = wanted.note();
        row.publishedBy = wanted.by();
        row.approvedBy = wanted.approvedBy();
        row.publishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persist();
        return row;
    }

    private Publication publication(PublicationEntity row) {
        return new Publication(
                row.number,
                rulebooks.fingerprint(row.rulebook),
                Periods.read(row.firstPeriod),
                row.note,
                row.publishedBy,
                row.approvedBy,
                row.publishedAt);
    }
}
