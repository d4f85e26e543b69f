package org.plumbline.verifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.plumbline.ledger.AssessmentEntity;
import org.plumbline.ledger.SealEntity;
import org.plumbline.sealing.AuditCheck;
import org.plumbline.sealing.ChainCheck;
import org.plumbline.sealing.ChainHead;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.HeadsFile;
import org.plumbline.sealing.LedgerAudit;
import org.plumbline.sealing.SealedRowEntity;
import org.plumbline.sealing.Sealer;

/** Brings the file of heads up to date with what was committed when a kill came between the two. */
@ApplicationScoped
class HeadsFileRecovery {
    private static final Logger LOG = Logger.getLogger(HeadsFileRecovery.class);
    private static final String LOOK = "; the command verify says which rows";

    private final EntityManager database;

    HeadsFileRecovery(EntityManager database) {
        this.database = database;
    }

    /**
     * Appends to the file what is missing there and holds; what does not hold is logged, and left to be verified.
     *
     * @param heads what the file tells
     */
    @Transactional
    void catchUp(ChainHeads heads, HeadsFile file, Sealer sealer) {
        Map<ChainHead.Chain, Long> newest = new HashMap<>();
        database.createQuery(
                        "select contract, contractor, max(number) from SealEntity group by contract, contractor",
                        Object[].class)
                .getResultStream()
                .forEach(row -> newest.put(new ChainHead.Chain((String) row[0], (String) row[1]), (Long) row[2]));
        for (ChainHead head : heads.ofAssessments()) {
            if (newest.getOrDefault(head.chain(), 0L) < head.number()) {
                LOG.errorf("The newest assessments of %s are no longer in the ledger%s", head.chain(), LOOK);
            }
        }
        catchUpAudit(heads.of(AuditCheck.CHAIN), file);
        catchUpRows(heads, file);
        newest.forEach((chain, number) -> {
            ChainHead known = heads.of(chain);
            long from = known == null ? 0 : known.number();
            if (from < number) {
                catchUp(chain, known, file, sealer);
            }
        });
    }

    /** Of the audit trail the newest head is enough: verifying goes through it from its first entry. */
    private static void catchUpAudit(ChainHead known, HeadsFile file) {
        LedgerAudit.newest()
                .filter(row -> known == null || known.number() < row.number)
                .ifPresent(row -> file.append(List.of(AuditCheck.head(row))));
    }

    /** As of the audit trail. */
    private void catchUpRows(ChainHeads heads, HeadsFile file) {
        Map<ChainHead.Chain, ChainHead> newest = database.createQuery(
                        "from SealedRowEntity r where (r.chain, r.number) in"
                                + " (select n.chain, max(n.number) from SealedRowEntity n group by n.chain)",
                        SealedRowEntity.class)
                .getResultStream()
                .map(SealedRowEntity::head)
                .collect(Collectors.toMap(ChainHead::chain, Function.identity()));
        file.append(newest.values().stream()
                .filter(head -> isAhead(head, heads.of(head.chain())))
                .toList());
        heads.ofRows().stream()
                .filter(known -> isAhead(known, newest.get(known.chain())))
                .forEach(known ->
                        LOG.errorf("The newest rows of %s are no longer sealed in the ledger%s", known.chain(), LOOK));
    }

    /** Whether the other is not there, or of an earlier seal of the chain. */
    private static boolean isAhead(ChainHead one, ChainHead other) {
        return other == null || other.number() < one.number();
    }

    private void catchUp(ChainHead.Chain chain, ChainHead known, HeadsFile file, Sealer sealer) {
        List<SealEntity> chained = SealEntity.list(
                "contract = ?1 and contractor = ?2 and number >= ?3 order by number",
                chain.contract(),
                chain.contractor(),
                known == null ? 1L : known.number());
        if (!holds(chained, known, sealer)) {
            LOG.errorf("The seals of %s do not hold%s", chain, LOOK);
            return;
        }
        file.append(chained.stream()
                .skip(known == null ? 0 : 1)
                .map(seal -> ChainHead.of(seal, AssessmentEntity.<AssessmentEntity>findById(seal.assessment).decidedAt))
                .toList());
    }

    private static boolean holds(List<SealEntity> chained, ChainHead known, Sealer sealer) {
        if (known != null && !known.isOf(chained.get(0).seal)) {
            return false;
        }
        ChainCheck check = known == null ? ChainCheck.fromStart(null) : ChainCheck.from(chained.get(0));
        return chained.stream().skip(known == null ? 0 : 1).allMatch(seal -> check.next(sealer.link(seal))
                .isEmpty());
    }
}
