package org.plumbline.decision;

import java.math.BigDecimal;

/**
 * The smallest change of one fact, all others as they are, that would have led to another outcome.
 *
 * @param value what the fact would have had to be
 * @param change how much more, or less where negative, that is
 * @param outcome what would have been decided
 * @param amount dollars that would have moved, or null
 */
public record TurningPoint(BigDecimal value, BigDecimal change, Outcome outcome, BigDecimal amount) {}
