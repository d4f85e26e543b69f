package org.plumbline.deciding;

/** The ledger can't be sealed or verified. The message is a sentence that says what is wrong and what mends it. */
public class LedgerRefused extends RuntimeException {
    public LedgerRefused(String message) {
        super(message);
    }
}
