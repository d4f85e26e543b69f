package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.contract.Fact;

/**
 * Which values a number could have had beside the others.
 *
 * @param step the smallest difference between two values
 */
record Reach(BigDecimal least, BigDecimal most, BigDecimal step) {
    /** More than any figure that is submitted, and fewer digits than a submission may state. */
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

    private static final int CENTS = 2;
    private static final int DECIMALS_OF_PARTS = 4;

    /**
     * The reach of a fact.
     *
     * @param beside all facts that are stated with it, of which it may be a part or the whole
     * @param values their figures, by id
     */
    static Reach of(Fact fact, BigDecimal value, Collection<Fact> beside, Map<String, Object> values) {
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
        return new Reach(least, most, BigDecimal.ONE.movePointLeft(decimals(fact, value)));
    }

    /** The least value, the one after it, at which what is special about none at all has ended, and the greatest. */
    List<BigDecimal> ends() {
        return Stream.of(least, least.add(step).min(most), most)
                .map(end -> end.max(least))
                .toList();
    }

    private static int decimals(Fact fact, BigDecimal value) {
        return switch (fact.type()) {
            case COUNT -> 0;
            case MONEY -> CENTS;
            default -> Math.max(fact.isPartOfOne() ? DECIMALS_OF_PARTS : CENTS, value.scale());
        };
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
