package org.plumbline.sealing;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.ledger.AuditEntity;
import org.plumbline.ledger.LedgerFault;

/** Follows the chain of the audit trail from its first entry to its last. */
public final class AuditCheck {
    /** What the file of heads calls the trail: no contract and no contractor are called so. */
    public static final ChainHead.Chain CHAIN = new ChainHead.Chain("#audit", "#trail");

    private static final int LOOKED_AT_ONCE = 500;

    private final Sealer sealer;
    private final Consumer<LedgerFault> findings;
    private final ChainCheck chain;

    public AuditCheck(Sealer sealer, ChainHeads heads, Consumer<LedgerFault> findings) {
        this.sealer = sealer;
        this.findings = findings;
        this.chain = ChainCheck.fromStart(heads.of(CHAIN));
    }

    /** The head that the chain has with an entry. */
    public static ChainHead head(AuditEntity row) {
        return ChainHead.of(CHAIN, row.at, row.number, row.seal);
    }

    /** Looks at all entries; within a transaction. */
    public void check() {
        for (List<AuditEntity> rows = next(); !rows.isEmpty(); rows = next()) {
            rows.forEach(row -> chain.next(sealer.link(row)).forEach(wrong -> find(row.number, wrong)));
            AuditEntity.getEntityManager().clear();
        }
        chain.end().ifPresent(wrong -> find(chain.number() + 1, wrong));
    }

    private List<AuditEntity> next() {
        return AuditEntity.find("number > ?1 order by number", chain.number())
                .page(0, LOOKED_AT_ONCE)
                .list();
    }

    private void find(long entry, String what) {
        findings.accept(new LedgerFault("audit", String.valueOf(entry), what));
    }
}
