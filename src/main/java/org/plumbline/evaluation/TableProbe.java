package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plumbline.decision.Outcome;

/**
 * Asks a table what it finds for other values of one fact, further and further away. The stride grows with the distance,
 * so that the farthest value there is takes a few hundred questions, and where the answer is another one, halving finds
 * the very value that turns it. What it can miss is a turn and its return within one stride.
 */
final class TableProbe {
    private static final BigDecimal PARTS_OF_DISTANCE = BigDecimal.valueOf(4);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** How many turns are looked for, one after the other. */
    private static final int MOST_TURNS = 4;

    private final Function<BigDecimal, Outcome> table;
    private final Reach reach;
    private final BigDecimal from;
    private final int direction;

    /**
     * @param table what is found for a value of the fact
     * @param from the value as it is
     * @param direction 1 for greater values, -1 for smaller
     */
    TableProbe(Function<BigDecimal, Outcome> table, Reach reach, BigDecimal from, int direction) {
        this.table = table;
        this.reach = reach;
        this.from = from;
        this.direction = direction;
    }

    /** The values at which the table begins to find something else than a step before, nearest first. */
    List<BigDecimal> turns() {
        List<BigDecimal> turns = new ArrayList<>();
        BigDecimal room = reach.room(from, direction);
        BigDecimal here = BigDecimal.ZERO;
        Outcome found = found(here);
        while (here.compareTo(room) < 0 && turns.size() < MOST_TURNS) {
            BigDecimal stride =
                    here.divide(PARTS_OF_DISTANCE, 0, RoundingMode.DOWN).max(BigDecimal.ONE);
            BigDecimal next = here.add(stride).min(room);
            if (found(next) == found) {
                here = next;
            } else {
                here = turn(found, here, next);
                found = found(here);
                turns.add(value(here));
            }
        }
        return turns;
    }

    /** Halves the way between a distance where the table finds this and one where it finds something else. */
    private BigDecimal turn(Outcome found, BigDecimal near, BigDecimal far) {
        BigDecimal low = near;
        BigDecimal high = far;
        while (high.subtract(low).compareTo(BigDecimal.ONE) > 0) {
            BigDecimal middle = low.add(high).divide(TWO, 0, RoundingMode.DOWN);
            if (found(middle) == found) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private Outcome found(BigDecimal steps) {
        return table.apply(value(steps));
    }

    private BigDecimal value(BigDecimal steps) {
        return reach.at(from, direction, steps);
    }
}
