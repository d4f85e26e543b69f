package org.plumbline.ledger;

/** The ledger can't be sealed or verified. The message is a sentence that says what is wrong and what mends it. */
public class LedgerRefused extends RuntimeException {
    public LedgerRefused(String message) {
        super(message);
    }

    /** A rulebook is whole, and this version can't compile it. */
    public static final class NotCompiled extends LedgerRefused {
        public NotCompiled(String fingerprint, String why) {
            super("The rulebook " + fingerprint + " can't be compiled by this version: " + why);
        }
    }
}
