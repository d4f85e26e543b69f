package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows one chain of seals from link to link. */
final class ChainCheck {
    private long number;
    private byte[] seal;

    private ChainCheck(long number, byte[] seal) {
        this.number = number;
        this.seal = seal;
    }

    static ChainCheck fromStart() {
        return new ChainCheck(0, Sealer.NOTHING_BEFORE);
    }

    /** Goes on from a seal that is known to hold. */
    static ChainCheck from(SealEntity known) {
        return new ChainCheck(known.number, known.seal);
    }

    /** What is wrong with the next seal of the chain, as ends of sentences; empty if it is right. */
    List<String> next(SealEntity next, Sealer sealer) {
        List<String> wrong = new ArrayList<>();
        if (next.number != number + 1) {
            wrong.add("follows number " + number + ": what stood between was removed");
        } else if (!Arrays.equals(next.previous, seal)) {
            wrong.add("does not follow from the seal before it: one of the two was changed");
        }
        if (!sealer.holds(next)) {
            wrong.add("was changed, or not made by the service");
        }
        number = next.number;
        seal = next.seal;
        return wrong;
    }
}
