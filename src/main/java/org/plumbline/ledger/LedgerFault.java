package org.plumbline.ledger;

/**
 * Something in the ledger that is not as the service kept it.
 *
 * @param table the table it was found in
 * @param row what names the row there: an id, or a place in a chain
 * @param what what is wrong with it, as the end of a sentence
 */
public record LedgerFault(String table, String row, String what) {

    @Override
    public String toString() {
        return table + " " + row + " " + what;
    }
}
