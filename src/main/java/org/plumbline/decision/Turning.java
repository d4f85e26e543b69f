package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * What other values of one fact would have led to, nearest first.
 *
 * @param fact what was varied
 * @param value what it is
 * @param fewer the outcomes that smaller values lead to; empty where none does
 * @param more the outcomes that greater values lead to
 */
public record Turning(Frame.Quantity fact, BigDecimal value, List<TurningPoint> fewer, List<TurningPoint> more) {

    /** Whether any value leads anywhere else. */
    public boolean leadsNowhere() {
        return fewer.isEmpty() && more.isEmpty();
    }
}
