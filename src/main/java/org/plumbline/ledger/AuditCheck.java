package org.plumbline.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.deciding.Finding;

/** Follows the chain of the audit trail from its first entry to its last. */
final class AuditCheck {
    /** What the file of heads calls the trail: no contract and no contractor are called so. */
    static final Head.Chain CHAIN = new Head.Chain("#audit", "#trail");

    private static final int LOOKED_AT_ONCE = 500;

    private final Sealer sealer;
    private final Consumer<Finding> findings;
    private final Head head;
    private long number;
    private byte[] seal = Sealer.NOTHING_BEFORE;

    AuditCheck(Sealer sealer, Heads heads, Consumer<Finding> findings) {
        this.sealer = sealer;
        this.findings = findings;
        this.head = heads.of(CHAIN);
    }

    /** The head that the chain has with an entry. */
    static Head head(AuditEntity row) {
        return new Head(
                row.at,
                CHAIN.contract(),
                CHAIN.contractor(),
                row.number,
                HexFormat.of().formatHex(row.seal));
    }

    /** Looks at all entries; within a transaction. */
    void check() {
        for (List<AuditEntity> rows = after(number); !rows.isEmpty(); rows = after(number)) {
            rows.forEach(this::next);
            AuditEntity.getEntityManager().clear();
        }
        if (head != null && head.number() > number) {
            find(number + 1, "and all up to " + head.number() + " were removed: the file of heads has them");
        }
    }

    private static List<AuditEntity> after(long number) {
        return AuditEntity.find("number > ?1 order by number", number)
                .page(0, LOOKED_AT_ONCE)
                .list();
    }

    private void next(AuditEntity row) {
        if (row.number != number + 1) {
            find(row.number, "follows number " + number + ": what stood between was removed");
        } else if (!Arrays.equals(row.previous, seal)) {
            find(row.number, "does not follow from the entry before it: one of the two was changed");
        }
        if (!Arrays.equals(sealer.seal(row), row.seal)) {
            find(row.number, "was changed, or not made by the service");
        }
        if (head != null && head.number() == row.number && !head.equals(head(row))) {
            find(row.number, "is not the one in the file of heads: the trail was made anew");
        }
        number = row.number;
        seal = row.seal;
    }

    private void find(long entry, String what) {
        findings.accept(new Finding("audit", String.valueOf(entry), what));
    }
}
