package org.plumbline.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a contractor owes for a market and year. Amounts are dollars and cents, null where the base is missing.
 *
 * @param complete false while the base is missing, or something undecided could still move money
 * @param dueAtLeast the least that could be due over every outcome the undecided standards could have
 * @param dueAtMost the most
 * @param provisional whether the figures may still move
 */
public record Settlement(
        BigDecimal base,
        BigDecimal atRisk,
        BigDecimal penalties,
        BigDecimal credits,
        BigDecimal creditsUsed,
        BigDecimal due,
        boolean complete,
        BigDecimal dueAtLeast,
        BigDecimal dueAtMost,
        boolean provisional,
        List<Step> steps,
        List<UnderReading> readings) {

    /**
     * What would be due under another reading of the contract.
     *
     * @param chosen the value decided under
     * @param alternative the other value
     */
    public record UnderReading(
            String interpretation,
            String chosen,
            String alternative,
            BigDecimal due,
            boolean complete,
            BigDecimal dueAtLeast,
            BigDecimal dueAtMost) {}

    /** The same settlement, with the readings under which something else would be due. */
    public Settlement besides(List<UnderReading> differing) {
        return new Settlement(
                base,
                atRisk,
                penalties,
                credits,
                creditsUsed,
                due,
                complete,
                dueAtLeast,
                dueAtMost,
                provisional,
                steps,
                differing);
    }

    /** A settlement that can name no dollar, because the base of the money is missing. */
    public static Settlement withoutBase(boolean provisional, String why) {
        return new Settlement(
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                provisional,
                List.of(new Step(why, null)),
                List.of());
    }

    /** Penalties together never exceed the amount at risk. */
    public static BigDecimal capped(BigDecimal penalties, AtRisk atRisk) {
        return penalties.min(atRisk.amount());
    }

    /** Credits offset capped penalties and never exceed them. */
    public static BigDecimal due(BigDecimal capped, BigDecimal credits) {
        return capped.subtract(credits.min(capped));
    }
}
