package org.plumbline.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.fact.Period;

/**
 * The year as it would be if it went on as it did: each month still to come has the mean of the months reported, counts rounded
 * to whole ones, quantities to the cent. A part rounds no higher than its whole, so that the months to come can be months.
 */
final class Projection {
    private static final int DECIMALS = 2;

    private final Contract contract;
    private final Map<Period, Map<String, Object>> reported;

    Projection(Contract contract, Map<Period, Map<String, Object>> reported) {
        this.contract = contract;
        this.reported = reported;
    }

    /** All twelve months; none where no month was reported to go by. */
    Map<Period, Map<String, Object>> months(int year) {
        if (reported.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> mean = new HashMap<>();
        contract.facts().values().stream()
                .filter(fact -> fact.monthly() == Fact.Monthly.SUM)
                .forEach(fact -> {
                    BigDecimal of = mean(fact);
                    if (of != null) {
                        mean.put(fact.id(), of);
                    }
                });
        Map<Period, Map<String, Object>> months = new LinkedHashMap<>();
        new Period(year, 0).monthsOfYear().forEach(month -> months.put(month, reported.getOrDefault(month, mean)));
        return months;
    }

    /** The mean of a fact over the months that report it; null where none does. */
    BigDecimal mean(Fact fact) {
        List<BigDecimal> counts = reported.values().stream()
                .map(figures -> figures.get(fact.id()))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
        return counts.isEmpty()
                ? null
                : counts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(
                                BigDecimal.valueOf(counts.size()),
                                fact.type() == FactType.COUNT ? 0 : DECIMALS,
                                RoundingMode.HALF_UP);
    }
}
