package org.plumbline.verifying;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.decision.Assessment;
import org.plumbline.ledger.Finding;
import org.plumbline.ledger.LedgerRefused;

/** The ledger as a whole: each assessment in it is sealed, so that a change behind the service's back is found. */
public interface SealedLedger {

    /**
     * Makes it ready to keep assessments: finds its key, or makes one for a new ledger, and brings the file of heads up
     * to date. A ledger that was begun before there were seals is sealed as it is, once.
     *
     * @throws LedgerRefused if the key is missing or another one, the file of heads is another ledger's, or a newer
     *     Plumbline has worked on it
     */
    void open();

    /**
     * Holds every row against its seal, every chain of seals against itself and against the file of heads. Changes
     * nothing.
     *
     * @param findings is told of every row that is not as it was kept
     * @param readable is given all assessments whose rows can be read, some at a time
     * @return how many assessments were looked at
     * @throws LedgerRefused if it cannot be verified: it has no seals yet, or not with this key
     */
    long verify(Consumer<Finding> findings, Consumer<List<Assessment>> readable);

    /** How many assessments there are to verify. */
    long size();
}
