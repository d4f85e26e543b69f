package org.plumbline.ledger;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.request.KeyReused;

/** First answers in the ledger. */
@ApplicationScoped
class LedgerAnswers implements Answers {
    /** A release is checked before it is proposed, and many months are decided before they are kept. */
    private static final int LONGEST_SECONDS = 600;

    private final EntityManager database;
    private final Clock clock;

    LedgerAnswers(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Answer once(Asked asked, Callable<Answer> answering) throws Exception {
        String key = asked.key().key();
        Locks.take(database, "answer " + asked.caller() + " " + asked.call() + " " + key);
        Optional<AnsweredEntity> first = AnsweredEntity.<AnsweredEntity>find(
                        "caller = ?1 and call = ?2 and key = ?3", asked.caller(), asked.call(), key)
                .firstResultOptional();
        if (first.filter(row ->
                        !MessageDigest.isEqual(row.requestHash, asked.key().requestHash()))
                .isPresent()) {
            throw KeyReused.of(key);
        }
        if (first.isPresent()) {
            return new Answer(first.get().status, first.get().location, first.get().answer);
        }
        Answer answer = answering.call();
        keep(asked, answer);
        return answer;
    }

    private void keep(Asked asked, Answer answer) {
        AnsweredEntity row = new AnsweredEntity();
        row.caller = asked.caller();
        row.call = asked.call();
        row.key = asked.key().key();
        row.requestHash = asked.key().requestHash();
        row.status = (short) answer.status();
        row.location = answer.location();
        row.answer = answer.body();
        row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persist();
    }
}
