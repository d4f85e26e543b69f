package org.plumbline.verifying;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.ledger.KeptRows;
import org.plumbline.ledger.LedgerFault;
import org.plumbline.ledger.SealEntity;
import org.plumbline.sealing.ChainCheck;
import org.plumbline.sealing.ChainHead;
import org.plumbline.sealing.ChainHeads;
import org.plumbline.sealing.Sealer;

/** Holds seals against one another and against their rows, in the order of chains. */
final class LedgerCheck {
    private static final String SEAL = "seal";

    private final Sealer sealer;
    private final ChainHeads heads;
    private final Consumer<LedgerFault> findings;
    private final Set<ChainHead.Chain> seen = new HashSet<>();
    private ChainHead.Chain chain;
    private ChainCheck links;

    LedgerCheck(Sealer sealer, ChainHeads heads, Consumer<LedgerFault> findings) {
        this.sealer = sealer;
        this.heads = heads;
        this.findings = findings;
    }

    /** The next seal in the order of chain and number, with its rows. */
    void next(RowReader.Sealed sealed) {
        SealEntity seal = sealed.seal();
        if (!ChainHead.Chain.of(seal).equals(chain)) {
            endChain();
            chain = ChainHead.Chain.of(seal);
            seen.add(chain);
            links = ChainCheck.fromStart(heads.of(chain));
        }
        links.next(sealer.link(seal)).forEach(wrong -> find(SEAL, name(chain, seal.number), wrong));
        if (sealed.removed()) {
            find("assessment", seal.assessment.toString(), "was removed");
        } else if (sealed.rows() != null) {
            new RowsCheck(sealer, sealed.rows(), seal, findings).check();
        }
    }

    /** To be called when there is no further seal. */
    void end() {
        endChain();
        for (ChainHead head : heads.ofAssessments()) {
            if (!seen.contains(head.chain())) {
                removed(head, 1);
            }
        }
    }

    private void endChain() {
        ChainHead head = chain == null ? null : heads.of(chain);
        if (head != null && head.number() > links.number()) {
            removed(head, links.number() + 1);
        }
    }

    private void removed(ChainHead head, long first) {
        String name = name(head.chain(), first) + (first == head.number() ? "" : " to " + head.number());
        find(SEAL, name, "was removed with its assessment: the file of heads has it, of " + head.decidedAt());
    }

    private void find(String table, String row, String what) {
        findings.accept(new LedgerFault(table, row, what));
    }

    private static String name(ChainHead.Chain chain, long number) {
        return chain + " " + number;
    }

    /** The rows of one assessment against the marks in its seal. */
    private record RowsCheck(Sealer sealer, KeptRows rows, SealEntity seal, Consumer<LedgerFault> findings) {
        private static final String DECISION = "decision";

        void check() {
            if (!Sealer.isMark(sealer.mark(rows), seal, 0)) {
                String id = rows.assessment().id.toString();
                findings.accept(
                        new LedgerFault("assessment", id, "was changed, or the idempotency key that it answers"));
            }
            Set<Integer> places = new HashSet<>();
            rows.decisions().forEach(decision -> decision(decision, places));
            for (int place = 0; place < Sealer.decisions(seal); place++) {
                if (!places.contains(place)) {
                    find("at place " + place, "was removed");
                }
            }
        }

        private void decision(DecisionEntity decision, Set<Integer> places) {
            String name = decision.id + " on " + decision.standard;
            if (decision.position < 0 || decision.position >= Sealer.decisions(seal)) {
                find(name, "was inserted");
            } else if (!places.add((int) decision.position)) {
                find(name, "was inserted where another stands");
            } else if (!Sealer.isMark(sealer.mark(decision, rows.rulebookOf(decision)), seal, decision.position + 1)) {
                find(name, "was changed");
            }
        }

        private void find(String decision, String what) {
            findings.accept(new LedgerFault(DECISION, decision, what + ", in assessment " + rows.assessment().id));
        }
    }
}
