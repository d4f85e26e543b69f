package org.plumbline.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.IdempotencyKeyEntity;
import org.plumbline.ledger.KeptRows;
import org.plumbline.ledger.KeyedHash;
import org.plumbline.ledger.SealEntity;
import org.plumbline.rulebooks.KeptRulebooks;

/** Seals assessments as they are kept. */
@ApplicationScoped
public class Seals {
    private final NewHeads newHeads;
    private final KeptRulebooks rulebooks;
    private volatile byte[] key;

    Seals(NewHeads newHeads, KeptRulebooks rulebooks) {
        this.newHeads = newHeads;
        this.rulebooks = rulebooks;
    }

    /** The key to seal with from now on. */
    public void use(byte[] ledgerKey) {
        key = ledgerKey;
    }

    /** What makes seals with the key of this ledger; for one thread. */
    Sealer sealer() {
        return new Sealer(key);
    }

    /** A hash with the key of this ledger; for one thread. */
    KeyedHash hash() {
        return new KeyedHash(key);
    }

    /** The newest seal of a chain, empty before its first; the caller holds the lock of the chain. */
    public Optional<SealEntity> newest(ChainHead.Chain chain) {
        return SealEntity.find(
                        "contract = ?1 and contractor = ?2 order by number desc", chain.contract(), chain.contractor())
                .firstResultOptional();
    }

    /**
     * Seals new rows; when the transaction is committed the seal is in the file of heads too.
     *
     * @param before the newest seal of the chain
     */
    public void seal(
            AssessmentEntity assessment,
            List<DecisionEntity> decisions,
            Optional<IdempotencyKeyEntity> answered,
            Optional<SealEntity> before) {
        Map<Integer, String> fingerprint = Map.of(assessment.rulebook, rulebooks.fingerprint(assessment.rulebook));
        KeptRows rows = new KeptRows(assessment, decisions, answered.stream().toList(), fingerprint);
        SealEntity seal = next(sealer(), rows, before);
        seal.persist();
        newHeads.add(ChainHead.of(seal, assessment.decidedAt));
    }

    /** The seal of rows that come next in their chain. */
    public static SealEntity next(Sealer sealer, KeptRows rows, Optional<SealEntity> before) {
        SealEntity seal = new SealEntity();
        seal.contract = rows.assessment().contract;
        seal.contractor = rows.assessment().contractor;
        seal.number = before.map(earlier -> earlier.number + 1).orElse(1L);
        seal.assessment = rows.assessment().id;
        seal.previous = before.map(earlier -> earlier.seal).orElse(Sealer.NOTHING_BEFORE);
        seal.rowMarks = sealer.marks(rows);
        seal.seal = sealer.seal(seal);
        return seal;
    }

    /** When an assessment of a chain is decided: now, and never before the one that it follows, whatever the clock says. */
    public static Instant notBefore(Optional<SealEntity> before, Instant now) {
        return before.map(seal -> AssessmentEntity.<AssessmentEntity>findById(seal.assessment).decidedAt)
                .filter(now::isBefore)
                .orElse(now);
    }
}
