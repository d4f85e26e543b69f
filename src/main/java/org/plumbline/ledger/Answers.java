package org.plumbline.ledger;

import java.util.concurrent.Callable;
import org.plumbline.request.IdempotencyKey;
import org.plumbline.request.KeyReused;

/** First answers to requests that named a key. */
public interface Answers {

    /**
     * A request.
     *
     * @param call method and address
     * @param key with the hash of all that the request says
     */
    record Asked(String caller, String call, IdempotencyKey key) {}

    /**
     * An answer.
     *
     * @param location null where it tells of none
     */
    record Answer(int status, String location, byte[] body) {}

    /**
     * Answers a request for the first time, or gives its first answer again. What answering keeps is kept in one
     * transaction with the answer, or neither is; whoever asks meanwhile waits for it.
     *
     * @throws KeyReused if the key came with something else before
     * @throws Exception what answering throws; nothing is kept, and the key is free
     */
    Answer once(Asked asked, Callable<Answer> answering) throws Exception;
}
