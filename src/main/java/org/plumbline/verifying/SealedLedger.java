package org.plumbline.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.plumbline.decision.Assessment;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.LedgerRefused;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.HeadsFile;
import org.plumbline.sealing.NewHeads;
import org.plumbline.sealing.Sealer;
import org.plumbline.sealing.Sealing;
import org.plumbline.sealing.Seals;

/** The ledger as a whole: each assessment in it is sealed, so that a change behind the service's back is found. */
@ApplicationScoped
public class SealedLedger {
    private static final Logger LOG = Logger.getLogger(SealedLedger.class);

    private final LedgerOpening opening;
    private final HeadsFileRecovery catchingUp;
    private final Seals seals;
    private final NewHeads newHeads;
    private final Sealing sealing;
    private final TakingOver takingOver;
    private final Verification verification;

    SealedLedger(
            LedgerOpening opening,
            HeadsFileRecovery catchingUp,
            Seals seals,
            NewHeads newHeads,
            Sealing sealing,
            TakingOver takingOver,
            Verification verification) {
        this.opening = opening;
        this.catchingUp = catchingUp;
        this.seals = seals;
        this.newHeads = newHeads;
        this.sealing = sealing;
        this.takingOver = takingOver;
        this.verification = verification;
    }

    /**
     * Makes it ready to keep assessments: finds its key, or makes one for a new ledger, and brings the file of heads up
     * to date. A ledger that was begun before there were seals is sealed as it is, once.
     *
     * @throws LedgerRefused if the key is missing or another one, the file of heads is another ledger's, or a newer
     *     Plumbline has worked on it
     */
    public void open() {
        LedgerOpening.Opened opened = opening.open();
        if (!Files.exists(opened.headsFile())) {
            LOG.warnf(
                    "There is no file %s: it is made anew, and what was removed from the ledger's end before is"
                            + " not found by it",
                    opened.headsFile());
            HeadsFile.make(opened.headsFile(), opened.ledger());
        }
        ChainHeads heads = HeadsFile.read(opened.headsFile(), opened.ledger());
        HeadsFile file = HeadsFile.open(opened.headsFile());
        catchingUp.catchUp(heads, file, new Sealer(opened.key()));
        newHeads.appendTo(file);
        seals.use(opened.key());
        takingOver.ifNeverDone(heads);
        sealing.begin();
    }

    /**
     * Holds every row against its seal, every chain of seals against itself and against the file of heads. Changes
     * nothing.
     *
     * @param findings is told of every row that is not as it was kept
     * @param readable is given all assessments whose rows can be read, some at a time
     * @return how many assessments were looked at
     * @throws LedgerRefused if it cannot be verified: it has no seals yet, or not with this key
     */
    public long verify(Consumer<LedgerFault> findings, Consumer<List<Assessment>> readable) {
        return verification.verify(opening.look(), findings, readable);
    }

    /** How many assessments there are to verify. */
    @Transactional
    public long size() {
        return AssessmentEntity.count();
    }
}
