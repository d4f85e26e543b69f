package org.plumbline.assessing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.web.Calls;
import org.plumbline.web.Requests;

/**
 * Two consecutive years of each health center as prior year and current year of standard 5, in 2026, with one product;
 * against the same worked out here in whole numbers alone, crosswise, so that nothing is divided or rounded.
 */
@QuarkusTest
class RealYearsTest {
    private static final String FILE = "/real/ca_fqhc_sealants_age6_9_elevated_risk_uds.csv";
    private static final int LOOKED_UP = 10;

    /** What a health center counted in one year. */
    private record Count(BigInteger sealants, BigInteger children) {}

    /** Two consecutive years. */
    private record Years(String center, int year, Count prior, Count current) {

        /** At least eleven tenths of the prior rate: 10 × s1 × c0 ≥ 11 × s0 × c1. */
        String outcome() {
            if (current.children.signum() == 0) {
                return "NOT_APPLICABLE";
            }
            if (prior.children.signum() == 0 || prior.sealants.signum() == 0) {
                return "UNDECIDED";
            }
            BigInteger reached = BigInteger.TEN.multiply(current.sealants).multiply(prior.children);
            BigInteger asked = BigInteger.valueOf(11).multiply(prior.sealants).multiply(current.children);
            return reached.compareTo(asked) >= 0 ? "MET" : "PENALTY";
        }

        Map<String, Object> product(boolean withPrior) {
            Map<String, Object> product = product(current);
            if (withPrior) {
                product.put("sealantPriorNumerator", prior.sealants);
                product.put("sealantPriorDenominator", prior.children);
            }
            return product;
        }

        static Map<String, Object> product(Count count) {
            Map<String, Object> product = new LinkedHashMap<>();
            product.put("product", "DPPO");
            product.put("enrollment", 1000);
            product.put("sealantNumerator", count.sealants);
            product.put("sealantDenominator", count.children);
            return product;
        }
    }

    @Test
    void findsAsManyRisesOfATenthAsTheArithmeticDoes() throws IOException {
        List<Years> all = consecutive();
        Map<Years, String> expected = all.stream().collect(Collectors.toMap(years -> years, Years::outcome));
        // As counted apart from this program too; nobody rose by a tenth to the dot.
        assertThat(counts(expected)).isEqualTo(Map.of("MET", 249L, "PENALTY", 272L, "UNDECIDED", 15L));

        List<JsonNode> answers = Calls.submitAll(all.stream()
                .map(years -> request(years.center() + "-" + years.year(), "2026", years.product(true)))
                .toList());
        Map<Years, String> outcomes = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            outcomes.put(all.get(i), outcomeOfSealants(answers.get(i)));
        }
        assertThat(outcomes).isEqualTo(expected);
    }

    @Test
    void findsTheSameWhereThePriorYearIsLookedUp() throws IOException {
        for (Years years : consecutive().subList(0, LOOKED_UP)) {
            String contractor = Requests.newContractor();
            keep(request(contractor, "2025", Years.product(years.prior())));
            JsonPath decided = keep(request(contractor, "2026", years.product(false)));
            Map<String, Object> sealants = Calls.decision(decided, "5");
            assertThat(sealants).as(years.toString()).containsEntry("outcome", years.outcome());
            assertThat(sealants).containsEntry("subject", Map.of("kind", "product", "key", "DPPO"));
            JsonPath why = Calls.explanation((String) sealants.get("id"), "application/json")
                    .jsonPath();
            assertThat(why.getString("given.find { it.fact == 'sealantPriorNumerator' }.value"))
                    .isEqualTo(years.prior().sealants().toString());
            assertThat(why.getString("given.find { it.fact == 'sealantPriorNumerator' }.origin"))
                    .contains("2025");
        }
    }

    private static String outcomeOfSealants(JsonNode answer) {
        for (JsonNode decision : answer.path("assessment").path("decisions")) {
            if (decision.path("standard").asText().equals("5")) {
                return decision.path("outcome").asText();
            }
        }
        throw new AssertionError(answer.toString());
    }

    private static JsonPath keep(String request) {
        return Calls.submit(request).then().statusCode(201).extract().jsonPath();
    }

    private static String request(String contractor, String period, Map<String, Object> product) {
        return Requests.of(contractor)
                .with("contract", "qdp-2024")
                .with("period", period)
                .fact("products", List.of(product))
                .json();
    }

    private static Map<String, Long> counts(Map<Years, String> outcomes) {
        return outcomes.values().stream().collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
    }

    /** Each row of the file with the row of the same center for the year before, where there is one. */
    private static List<Years> consecutive() throws IOException {
        Map<String, Count> byYear = new LinkedHashMap<>();
        Map<String, Integer> years = new HashMap<>();
        Map<String, String> centers = new HashMap<>();
        try (BufferedReader file = new BufferedReader(
                new InputStreamReader(RealYearsTest.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            file.lines().skip(1).forEach(line -> {
                // A name may have commas and quotes; the figures after it have none.
                String[] cells = line.split(",");
                int last = cells.length - 1;
                String row = cells[0] + "-" + cells[last - 3];
                byYear.put(row, new Count(new BigInteger(cells[last - 2]), new BigInteger(cells[last - 1])));
                years.put(row, Integer.valueOf(cells[last - 3]));
                centers.put(row, cells[0]);
            });
        }
        assertThat(byYear).hasSize(691);
        List<Years> consecutive = new ArrayList<>();
        byYear.forEach((row, current) -> {
            Count prior = byYear.get(centers.get(row) + "-" + (years.get(row) - 1));
            if (prior != null) {
                consecutive.add(new Years(centers.get(row), years.get(row), prior, current));
            }
        });
        assertThat(consecutive).hasSize(536);
        return consecutive;
    }
}
