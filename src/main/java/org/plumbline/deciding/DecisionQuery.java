package org.plumbline.deciding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Subject;
import org.plumbline.fact.Kind;

/**
 * Which decisions to list; null means any.
 *
 * @param period exactly this period
 * @param year the year and its months
 * @param row lasting id of a table row
 * @param interpretation id of an interpretation that bears on the standard
 * @param minAmount least dollars
 * @param from decided at or after
 * @param to decided before
 * @param currentOnly leaves out what a later assessment supersedes
 */
public record DecisionQuery(
        String contractor,
        String contract,
        String market,
        String period,
        Integer year,
        Kind kind,
        String standard,
        String group,
        Outcome outcome,
        Subject subject,
        String row,
        String interpretation,
        BigDecimal minAmount,
        Instant from,
        Instant to,
        boolean currentOnly,
        List<Sort> sort,
        int page,
        int size) {

    /** One key of an order. */
    public record Sort(Field field, boolean descending) {}

    /** What decisions can be ordered by; {@code standard} is contract order. */
    public enum Field {
        decidedAt,
        standard,
        contractor,
        period,
        outcome,
        amount
    }
}
