package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.LeftOut;

/**
 * The same facts decided twice, under two editions or readings of a contract.
 *
 * @param decisions in the order of the left contract, then those that the right one has alone
 * @param leftOut what of the request one of the two did not know
 */
public record Comparison(Side left, Side right, List<Pair> decisions, List<LeftOut> leftOut) {

    /** Which of the two. */
    public enum Which {
        /** The request as it is. */
        LEFT,
        /** What it is compared with. */
        RIGHT
    }

    /**
     * One of the two.
     *
     * @param contract id of the contract decided under
     * @param readings all readings decided under, by interpretation
     * @param settlement null where no money is settled
     */
    public record Side(String contract, Map<String, String> readings, Settlement settlement) {
        private BigDecimal due() {
            return settlement == null ? null : settlement.due();
        }
    }

    /**
     * What came of one standard and subject under each.
     *
     * @param left null where only the right contract decides it
     * @param right null where only the left contract decides it
     * @param because what can make them differ; empty where they don't
     */
    public record Pair(Decision left, Decision right, List<Reason> because) {
        public boolean differs() {
            return differ(left, right);
        }

        /** Whether two decisions have another outcome, share or amount, or one of them is missing. */
        public static boolean differ(Decision left, Decision right) {
            return left == null || right == null || !left.upshot().comesToSame(right.upshot());
        }
    }

    /**
     * A clause or a reading that can make two decisions differ.
     *
     * @param contract id of the contract of that side
     * @param clause the clause its standard comes from; null for a reading
     * @param interpretation id of the interpretation that is read in one way; null for a clause
     * @param reading the value it is read as; null for a clause
     * @param says the same in words
     */
    public record Reason(
            Which side, String contract, Frame.ClauseRef clause, String interpretation, String reading, String says) {}

    /** What is due under the right less what is due under the left; null while either is not known. */
    public BigDecimal difference() {
        BigDecimal before = left.due();
        BigDecimal after = right.due();
        return before == null || after == null ? null : after.subtract(before);
    }

    /** How many decisions differ. */
    public int changed() {
        return (int) decisions.stream().filter(Pair::differs).count();
    }

    /** How many decisions are the same. */
    public int unchanged() {
        return decisions.size() - changed();
    }
}
