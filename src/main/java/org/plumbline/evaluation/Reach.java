package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * Which values a number could have had beside the others.
 *
 * @param step the smallest difference between two values
 */
record Reach(BigDecimal least, BigDecimal most, BigDecimal step) {
    private static final BigDecimal GREATEST = new BigDecimal("1e12");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final int DECIMALS_OF_PARTS = 4;

    /**
     * The reach of a fact.
     *
     * @param beside the facts of the standard, of which it may be a part or the whole
     */
    static Reach of(Fact fact, BigDecimal value, List<Fact> beside, Map<String, Object> values) {
        BigDecimal least = fact.least() == null ? BigDecimal.ZERO : fact.least();
        BigDecimal most = fact.most() == null ? GREATEST : fact.most();
        for (String whole : fact.atMost()) {
            if (values.get(whole) instanceof BigDecimal wholly) {
                most = most.min(wholly);
            }
        }
        for (Fact part : beside) {
            if (part.atMost().contains(fact.id()) && values.get(part.id()) instanceof BigDecimal partly) {
                least = least.max(partly);
            }
        }
        return new Reach(least, most, step(fact, value));
    }

    private static BigDecimal step(Fact fact, BigDecimal value) {
        if (fact.type() == FactType.COUNT) {
            return BigDecimal.ONE;
        }
        boolean isPart = fact.most() != null && fact.most().compareTo(BigDecimal.ONE) <= 0;
        int decimals = Math.max(isPart ? DECIMALS_OF_PARTS : CENT.scale(), value.scale());
        return fact.type() == FactType.MONEY ? CENT : BigDecimal.ONE.movePointLeft(decimals);
    }

    /** How many steps a direction has room for. */
    BigDecimal room(BigDecimal from, int direction) {
        BigDecimal distance = direction < 0 ? from.subtract(least) : most.subtract(from);
        return distance.signum() <= 0 ? BigDecimal.ZERO : distance.divideToIntegralValue(step);
    }

    /** The value so many steps away. */
    BigDecimal at(BigDecimal from, int direction, BigDecimal steps) {
        return from.add(step.multiply(steps).multiply(BigDecimal.valueOf(direction)));
    }
}
