package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.plumbline.Asked;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;

/** Bonuses against the same worked out here in whole thousandths of a dollar and of a point. */
@Label("A quality incentive of any year is what whole numbers make it")
class IncentivePropertiesTest {
    private static final List<String> MEASURES =
            List.of("CARE_COORDINATION", "READMISSIONS", "MEDICATION_ADHERENCE", "PATIENT_SATISFACTION");

    /** What a success earns, in thousandths of a dollar: 40%, 25%, 20% and 15% of $12.34. */
    private static final List<Integer> MILLS = List.of(4936, 3085, 2468, 1851);

    private static final List<Integer> MAXIMA = List.of(30, 30, 25, 15);

    @Property(tries = 60)
    @Label("by the rate model, in whatever order months and measures are stated")
    void byTheRateModel(@ForAll long seed) {
        Random random = new Random(seed);
        BigInteger mills = BigInteger.ZERO;
        List<Map<String, Object>> months = new ArrayList<>();
        for (int number : IntStream.rangeClosed(1, 12)
                .filter(any -> random.nextInt(4) > 0)
                .toArray()) {
            boolean rtf = random.nextInt(5) > 0;
            boolean otf = random.nextInt(5) > 0;
            List<Map<String, Object>> measures = new ArrayList<>();
            for (int i = 0; i < MEASURES.size(); i++) {
                int members = random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000);
                int successes = members == 0 ? 0 : random.nextInt(members);
                measures.add(Map.of(
                        "measure", MEASURES.get(i),
                        "eligibleMembers", BigDecimal.valueOf(members),
                        "successes", BigDecimal.valueOf(successes)));
                mills = rtf && otf ? mills.add(BigInteger.valueOf((long) MILLS.get(i) * successes)) : mills;
            }
            Collections.shuffle(measures, random);
            months.add(Map.of(
                    "month", "2024-%02d".formatted(number), "rtfOnTime", rtf, "otfOnTime", otf, "measures", measures));
        }
        Collections.shuffle(months, random);
        Decision decision = decided("Q1", Map.of("provider", "Any", "model", "RATE", "months", months));
        if (mills.signum() > 0) {
            assertThat(decision.outcome()).isEqualTo(Outcome.BONUS);
            assertThat(decision.amount())
                    .hasToString(cents(mills.add(BigInteger.valueOf(5)).divide(BigInteger.TEN)));
        } else {
            assertThat(decision.outcome()).isIn(Outcome.BELOW, Outcome.NOT_APPLICABLE);
        }
    }

    @Property(tries = 60)
    @Label("by the points model")
    void byThePointsModel(@ForAll long seed) {
        Random random = new Random(seed);
        int thousandths = 0;
        List<Map<String, Object>> scores = new ArrayList<>();
        for (int i = 0; i < MEASURES.size(); i++) {
            int points = MAXIMA.get(i) * 1000 - random.nextInt(MAXIMA.get(i) * 600);
            thousandths += points;
            scores.add(Map.of("measure", MEASURES.get(i), "points", BigDecimal.valueOf(points, 3)));
        }
        Collections.shuffle(scores, random);
        long reimbursed = 10 + random.nextInt(1_000_000_000);
        Map<String, Object> provider = new LinkedHashMap<>(Map.of(
                "provider",
                "Any",
                "model",
                "POINTS",
                "scores",
                scores,
                "totalReimbursement",
                BigDecimal.valueOf(reimbursed, 2)));
        Decision decision = decided("Q2", provider);
        if (thousandths >= 75_000) {
            int percent = thousandths >= 90_000 ? 10 : 5;
            assertThat(decision.amount()).hasToString(cents(BigInteger.valueOf((reimbursed * percent + 50) / 100)));
            assertThat(decision.outcome()).isEqualTo(Outcome.BONUS);
        } else {
            assertThat(decision.amount()).hasToString("0.00");
            assertThat(decision.outcome()).isEqualTo(Outcome.BELOW);
        }
    }

    private static String cents(BigInteger cents) {
        return new BigDecimal(cents, 2).toPlainString();
    }

    private static Decision decided(String standard, Map<String, Object> provider) {
        return Asked.year()
                .with("contract", "ecm-qip")
                .market("MEDI_CAL")
                .with("period", "2024")
                .fact("providers", List.of(provider))
                .decided()
                .decisions()
                .stream()
                .filter(decision -> decision.standard().equals(standard))
                .findFirst()
                .orElseThrow();
    }
}
