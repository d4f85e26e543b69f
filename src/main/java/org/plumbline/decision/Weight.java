package org.plumbline.decision;

import java.math.BigDecimal;

/**
 * How much of the share of its standard a stake bears: {@code part ÷ of}. A stake without a weight bears the whole. All
 * weights of one standard have the same {@code of}.
 *
 * @param known false where the weight can't be known, so that what the stake costs is not known either, only that it is
 *     at most this
 * @param why what the weight comes from, as a part of a sentence
 */
public record Weight(String standard, Subject subject, BigDecimal part, BigDecimal of, boolean known, String why) {

    public static Weight of(Stake stake, BigDecimal part, BigDecimal of, String why) {
        return new Weight(stake.standard(), stake.subject(), part, of, true, why);
    }

    /** A weight that can't be known; the stake costs at most one of so many equal parts. */
    public static Weight unknown(Stake stake, int parts, String why) {
        return new Weight(stake.standard(), stake.subject(), BigDecimal.ONE, BigDecimal.valueOf(parts), false, why);
    }
}
