package org.plumbline.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.plumbline.decision.Assessment;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.Finding;
import org.plumbline.sealing.Heads;
import org.plumbline.sealing.HeadsFile;
import org.plumbline.sealing.NewHeads;
import org.plumbline.sealing.Sealer;
import org.plumbline.sealing.Sealing;
import org.plumbline.sealing.Seals;

/** The sealed ledger in PostgreSQL, with its key and its file of heads. */
@ApplicationScoped
class LedgerSealed implements SealedLedger {
    private static final Logger LOG = Logger.getLogger(LedgerSealed.class);

    private final Opening opening;
    private final CatchingUp catchingUp;
    private final Seals seals;
    private final NewHeads newHeads;
    private final Sealing sealing;
    private final TakingOver takingOver;
    private final Verification verification;

    LedgerSealed(
            Opening opening,
            CatchingUp catchingUp,
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

    @Override
    public void open() {
        Opening.Opened opened = opening.open();
        if (!Files.exists(opened.headsFile())) {
            LOG.warnf(
                    "There is no file %s: it is made anew, and what was removed from the ledger's end before is"
                            + " not found by it",
                    opened.headsFile());
            HeadsFile.make(opened.headsFile(), opened.ledger());
        }
        Heads heads = HeadsFile.read(opened.headsFile(), opened.ledger());
        HeadsFile file = HeadsFile.open(opened.headsFile());
        catchingUp.catchUp(heads, file, new Sealer(opened.key()));
        newHeads.appendTo(file);
        seals.use(opened.key());
        takingOver.ifNeverDone(heads);
        sealing.begin();
    }

    @Override
    public long verify(Consumer<Finding> findings, Consumer<List<Assessment>> readable) {
        return verification.verify(opening.look(), findings, readable);
    }

    @Override
    @Transactional
    public long size() {
        return AssessmentEntity.count();
    }
}
