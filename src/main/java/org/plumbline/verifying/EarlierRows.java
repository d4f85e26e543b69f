package org.plumbline.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.SealEntity;
import org.plumbline.sealing.ChainHead;
import org.plumbline.sealing.Sealer;
import org.plumbline.sealing.Seals;

/** Seals what was kept before there were seals. */
@ApplicationScoped
class EarlierRows {
    private static final int FETCHED_AT_ONCE = 100;

    private final EntityManager database;
    private final RowReader reader;

    EarlierRows(EntityManager database, RowReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /**
     * Seals all assessments, each chain in the order of time, within the transaction of the caller.
     *
     * @return how many
     */
    long seal(Sealer sealer) {
        SealEntity newest = null;
        long sealed = 0;
        try (Stream<AssessmentEntity> all =
                AssessmentEntity.<AssessmentEntity>find("order by contract, contractor, decidedAt, id")
                        .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .stream()) {
            for (AssessmentEntity row : (Iterable<AssessmentEntity>) all::iterator) {
                SealEntity before = newest;
                newest = Seals.next(
                        sealer,
                        reader.rows(List.of(row)).get(0),
                        Optional.ofNullable(before).filter(earlier -> ChainHead.Chain.of(earlier)
                                .equals(new ChainHead.Chain(row.contract, row.contractor))));
                newest.persist();
                sealed++;
                if (sealed % FETCHED_AT_ONCE == 0) {
                    database.flush();
                    database.clear();
                }
            }
        }
        return sealed;
    }
}
