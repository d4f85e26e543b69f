package org.plumbline.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plumbline.ledger.SealEntity;

/** Follows one chain of sealed rows from link to link, and holds it against the file of heads. */
public final class ChainCheck {
    /** How a finding ends that the file of heads alone can tell. */
    public static final String REMOVED = " were removed: the file of heads has them";

    /** What the file tells of the chain, or null for nothing. */
    private final ChainHead head;

    private long number;
    private byte[] seal;

    /**
     * A row of a chain.
     *
     * @param number its place, from 1
     * @param previous the seal of the row before it
     * @param holds whether its seal belongs to its other columns
     */
    record Link(long number, byte[] previous, byte[] seal, boolean holds) {}

    private ChainCheck(ChainHead head, long number, byte[] seal) {
        this.head = head;
        this.number = number;
        this.seal = seal;
    }

    /** @param head what the file of heads tells of the chain, or null for nothing */
    public static ChainCheck fromStart(ChainHead head) {
        return new ChainCheck(head, 0, Sealer.NOTHING_BEFORE);
    }

    /** Goes on from a seal that is known to hold. */
    public static ChainCheck from(SealEntity known) {
        return new ChainCheck(null, known.number, known.seal);
    }

    /** The place of the row looked at last; 0 before the first. */
    public long number() {
        return number;
    }

    /** What is wrong with the next row of the chain, as ends of sentences; empty if it is right. */
    public List<String> next(Link next) {
        List<String> wrong = new ArrayList<>();
        if (next.number() != number + 1) {
            wrong.add("follows number " + number + ": what stood between was removed");
        } else if (!Arrays.equals(next.previous(), seal)) {
            wrong.add("does not follow from the one before it: one of the two was changed");
        }
        if (!next.holds()) {
            wrong.add("was changed, or not made by the service");
        }
        if (head != null && head.number() == next.number() && !head.isOf(next.seal())) {
            wrong.add("is not the one in the file of heads: the chain was made anew");
        }
        number = next.number();
        seal = next.seal();
        return wrong;
    }

    /** What is wrong where the chain ends, as the end of a sentence about the row that should come next. */
    public Optional<String> end() {
        return head == null || head.number() <= number
                ? Optional.empty()
                : Optional.of("and all up to " + head.number() + REMOVED);
    }
}
