package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.plumbline.contract.FactType;

/**
 * What other values of one fact would have led to, nearest first.
 *
 * @param fact id of the fact
 * @param unit what it counts, or null
 * @param type how its values are written, a {@link FactType}
 * @param value what it is
 * @param fewer the outcomes that smaller values lead to; empty where none does
 * @param more the outcomes that greater values lead to
 */
public record Turning(
        String fact,
        String label,
        String unit,
        FactType type,
        BigDecimal value,
        List<TurningPoint> fewer,
        List<TurningPoint> more) {}
