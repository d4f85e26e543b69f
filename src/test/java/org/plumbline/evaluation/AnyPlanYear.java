package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.contract.Contract;

/**
 * A plan year under an edition of 2024, from a seed: twelve months of submissions and directories, a file or more for
 * each month, one to three products. The rates of products stand against the baseline, the prior year or the performance
 * standard, whichever the edition asks in that year.
 */
final class AnyPlanYear {
    enum Edition {
        ACCEPTED("qdp-2024"),
        BEFORE_REDLINE("qdp-2024-before-redline");

        final String id;

        Edition(String id) {
            this.id = id;
        }

        Contract contract() {
            return Shipped.rulebook().contracts().get(id).contract();
        }
    }

    private static final List<String> MEASURES =
            List.of("oralEvaluation", "topicalFluoride", "sealant", "adultPreventive");

    private final Random random;
    private final Contract contract;
    private final int year;

    /** In so many of a hundred cases an item falls short. */
    private final int shortfalls;

    private AnyPlanYear(Edition edition, int year, long seed, int shortfalls) {
        this.random = new Random(seed);
        this.contract = edition.contract();
        this.year = year;
        this.shortfalls = shortfalls;
    }

    /** A year that falls short of every standard in every item. */
    static Asked failing(Edition edition, int year, long seed, BigDecimal premium) {
        return new AnyPlanYear(edition, year, seed, 100).asked(premium);
    }

    /** A year that falls short here and there. */
    static Asked mixed(Edition edition, int year, long seed, BigDecimal premium) {
        return new AnyPlanYear(edition, year, seed, 40).asked(premium);
    }

    private Asked asked(BigDecimal premium) {
        Asked asked = Asked.year().with("contract", contract.id()).with("period", Integer.toString(year));
        asked.fact("grossPremium", premium.toPlainString());
        contractor().forEach(asked::fact);
        asked.fact("submissions", months(this::submission));
        asked.fact("claimFiles", files());
        asked.fact("directorySubmissions", months(this::directory));
        asked.fact("products", products(premium));
        return asked;
    }

    /** What the edition before the redline asks of the contractor itself. */
    private Map<String, Object> contractor() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("enrollees", number(10_000));
        for (String measure : List.of("raceEthnicity", "language")) {
            boolean fails = fails();
            facts.put(
                    "language".equals(measure) ? "enrolleesWithLanguage" : "enrolleesWithRaceEthnicity",
                    number(fails ? 7_999 : 8_000));
            facts.put(measure + "InterimRate", "0.8");
            if (year == 2024 && fails) {
                facts.put(measure + "BaselineEstablished", false);
            }
        }
        facts.keySet().retainAll(contract.facts().keySet());
        return facts;
    }

    private interface OfMonth {
        Map<String, Object> item(String month);
    }

    private List<Map<String, Object>> months(OfMonth list) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            items.add(list.item(year + "-%02d".formatted(month)));
        }
        return items;
    }

    private Map<String, Object> submission(String month) {
        Map<String, Object> item = item(
                "month", month,
                "agreedDay", number(5 + random.nextInt(11)),
                "submittedOn", month + "-04",
                "complete", true,
                "financialsComplete", true,
                "regular", true,
                "usable", true);
        spoil(item, Map.of("submittedOn", month + "-28"), "complete", "financialsComplete", "regular", "usable");
        return item;
    }

    private Map<String, Object> directory(String month) {
        Map<String, Object> item = item("month", month, "submittedOn", month + "-10", "full", true, "inFormat", true);
        spoil(item, Map.of("submittedOn", month + "-11"), "full", "inFormat");
        return item;
    }

    /** Makes an item late, never received, or short in one respect, where it is its turn to fall short. */
    private void spoil(Map<String, Object> item, Map<String, Object> late, String... respects) {
        if (!fails()) {
            return;
        }
        int way = random.nextInt(respects.length + 2);
        if (way < respects.length) {
            item.put(respects[way], false);
        } else if (way == respects.length) {
            item.putAll(late);
        } else {
            item.keySet().retainAll(Set.of("month"));
            item.put("received", false);
        }
    }

    private List<Map<String, Object>> files() {
        List<Map<String, Object>> files = months(month -> file("file-" + month, month));
        for (int more = random.nextInt(4); more > 0; more--) {
            files.add(file("more-" + more, year + "-%02d".formatted(1 + random.nextInt(12))));
        }
        return files;
    }

    private Map<String, Object> file(String name, String month) {
        return item(
                "file", name,
                "month", month,
                "allowed", fails() ? "1020.01" : "1020.00",
                "netPayment", number(600),
                "coinsurance", number(200),
                "copayment", number(100),
                "deductible", number(75),
                "thirdParty", number(25),
                "claims", number(1_000),
                "claimsWithBadTaxonomyOrType", number(fails() ? 11 : 10),
                "claimsWithBadNpiOrTin", number(fails() ? 11 : 10));
    }

    private List<Map<String, Object>> products(BigDecimal premium) {
        List<String> offered = List.of("DHMO", "DPPO", "DEPO").subList(0, 1 + random.nextInt(3));
        List<Map<String, Object>> products = new ArrayList<>();
        BigDecimal left = premium;
        for (String product : offered) {
            boolean last = product.equals(offered.get(offered.size() - 1));
            BigDecimal part =
                    last ? left : left.multiply(new BigDecimal("0.01")).setScale(2, RoundingMode.DOWN);
            left = left.subtract(part);
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("product", product);
            item.put("enrollment", number(random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(1_000_000)));
            item.put("productPremium", part.toPlainString());
            MEASURES.forEach(measure -> measure(item, measure));
            item.keySet()
                    .retainAll(contract.fact("products")
                            .orElseThrow()
                            .items()
                            .fields()
                            .keySet());
            products.add(item);
        }
        return products;
    }

    /** The rate a measure is held to, and one that reaches it or falls short of it by one. */
    private void measure(Map<String, Object> item, String measure) {
        boolean fails = fails();
        int compared = random.nextInt(4) == 0 && year != 2026 ? 0 : 10 * (1 + random.nextInt(90));
        int goal = compared == 0 ? 100 : compared / 10 * 11;
        item.put(measure + "Numerator", number(fails ? goal - 1 : goal));
        item.put(measure + "Denominator", number(1_000));
        item.put(measure + "PerformanceStandard", BigDecimal.valueOf(goal, 3));
        if (year == 2024) {
            item.remove(measure + "PerformanceStandard");
            item.put(measure + "BaselineEstablished", !fails);
        } else {
            String of = measure + (year == 2025 ? "Baseline" : "Prior");
            item.put(of + "Numerator", number(compared));
            item.put(of + "Denominator", number(1_000));
        }
    }

    /** Always in the same order, so that a seed gives the same year again. */
    private static Map<String, Object> item(Object... namesAndValues) {
        Map<String, Object> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return item;
    }

    private boolean fails() {
        return random.nextInt(100) < shortfalls;
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
