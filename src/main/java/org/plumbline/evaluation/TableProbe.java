package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.decision.Finding;

/** Asks a table what it finds for other values of one fact. */
final class TableProbe {
    /** The stride grows with the distance, by so many parts of it, so that a narrow band is not stepped over. */
    private static final BigDecimal PARTS = BigDecimal.valueOf(8);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Function<BigDecimal, Finding> table;
    private final Reach reach;
    private final int direction;

    /**
     * @param table what is found for a value of the fact
     * @param direction 1 for greater values, -1 for smaller
     */
    TableProbe(Function<BigDecimal, Finding> table, Reach reach, int direction) {
        this.table = table;
        this.reach = reach;
        this.direction = direction;
    }

    /** The nearest value for which the table finds something else than at the start; empty where there is none. */
    Optional<BigDecimal> nextChange(BigDecimal from) {
        Finding start = table.apply(from);
        BigDecimal room = reach.room(from, direction);
        BigDecimal same = BigDecimal.ZERO;
        while (same.compareTo(room) < 0) {
            BigDecimal stride = same.divide(PARTS, 0, RoundingMode.DOWN).max(BigDecimal.ONE);
            BigDecimal tried = same.add(stride).min(room);
            if (!isSame(start, at(from, tried))) {
                return Optional.of(reach.at(from, direction, nearest(start, from, same, tried)));
            }
            same = tried;
        }
        return Optional.empty();
    }

    /** Halves the way between a distance that changes nothing and one that does. */
    private BigDecimal nearest(Finding start, BigDecimal from, BigDecimal same, BigDecimal other) {
        BigDecimal low = same;
        BigDecimal high = other;
        while (high.subtract(low).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = low.add(high).divide(TWO, 0, RoundingMode.DOWN);
            if (isSame(start, at(from, middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Finding at(BigDecimal from, BigDecimal steps) {
        return table.apply(reach.at(from, direction, steps));
    }

    private static boolean isSame(Finding one, Finding other) {
        return one.effect() == other.effect() && one.share().compareTo(other.share()) == 0;
    }
}
