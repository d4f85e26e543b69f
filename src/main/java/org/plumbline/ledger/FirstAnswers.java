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
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;

/** First answers to requests that named a key. */
@ApplicationScoped
public class FirstAnswers {
    /** A release is checked before it is proposed, and many months are decided before they are kept. */
    private static final int LONGEST_SECONDS = 600;

    private final EntityManager database;
    private final Clock clock;

    FirstAnswers(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * FirstAnswers a request for the first time, or gives its first answer again. What answering keeps is kept in one
     * transaction with the answer, or neither is; whoever asks meanwhile waits for it.
     *
     * @throws KeyReused if the key came with something else before
     * @throws Exception what answering throws; nothing is kept, and the key is free
     */
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

    /**
     * A request.
     *
     * @param call method and address
     * @param key with the hash of all that the request says
     */
    public record Asked(String caller, String call, IdempotencyKey key) {}

    /**
     * An answer.
     *
     * @param location null where it tells of none
     */
    public record Answer(int status, String location, byte[] body) {}
}
