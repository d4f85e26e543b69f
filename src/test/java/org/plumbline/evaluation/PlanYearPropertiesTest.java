package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Matter;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Weight;
import org.plumbline.evaluation.AnyPlanYear.Edition;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.rulebook.ContractRules;

@Label("Any plan year of 2024 to 2026, under either edition")
class PlanYearPropertiesTest {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final Set<String> KEYS = Set.of("product", "month", "file");

    enum AmountAtRisk {
        WHOLE_PREMIUM,
        OWN_PREMIUM
    }

    @Property(tries = 120)
    @Label("whose items all fail or are undecided has weights that sum to 1 in each standard, known or not")
    void weightsSumToOne(
            @ForAll Edition edition,
            @ForAll @IntRange(min = 2024, max = 2026) int year,
            @ForAll AmountAtRisk read,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int cents,
            @ForAll long seed) {
        Asked asked = AnyPlanYear.failing(edition, year, seed, BigDecimal.valueOf(cents, 2))
                .with("readings", Map.of("I-33", read.name()));
        lessSome(asked, new Random(seed));
        Map<String, List<Weight>> weighed = weights(asked);
        assertThat(weighed).isNotEmpty();
        weighed.forEach((standard, weights) -> assertThat(sum(weights))
                .as("weights of %s: %s", standard, weights)
                .isEqualByComparingTo(weights.get(0).of()));
    }

    @Property(tries = 120)
    @Label("has a failing product bear its own part of the enrollment, whatever became of the others")
    void productsBearTheirPartOfTheEnrollment(
            @ForAll Edition edition, @ForAll @IntRange(min = 2024, max = 2026) int year, @ForAll long seed) {
        Asked asked = AnyPlanYear.mixed(edition, year, seed, BigDecimal.valueOf(10_000_000));
        Map<String, BigDecimal> enrolled = items(asked, "products").stream()
                .collect(Collectors.toMap(
                        product -> (String) product.get("product"), product -> (BigDecimal) product.get("enrollment")));
        BigDecimal all = enrolled.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        weights(asked).values().stream()
                .flatMap(List::stream)
                .filter(weight -> weight.subject().kind().equals("product") && all.signum() > 0)
                .forEach(weight -> {
                    assertThat(weight.part())
                            .isEqualByComparingTo(enrolled.get(weight.subject().key()));
                    assertThat(weight.of()).isEqualByComparingTo(all);
                });
    }

    @Property(tries = 100)
    @Label("is decided and settled the same in whatever order products, months, files and facts are stated")
    void inAnyOrder(
            @ForAll Edition edition,
            @ForAll @IntRange(min = 2024, max = 2026) int year,
            @ForAll AmountAtRisk read,
            @ForAll boolean eachMonth,
            @ForAll long seed) {
        Asked asked = AnyPlanYear.mixed(edition, year, seed, new BigDecimal("1234567.89"))
                .with("readings", Map.of("I-33", read.name(), "I-26", eachMonth ? "EACH_MONTH" : "ONCE"));
        lessSome(asked, new Random(seed));
        Assessment one = decided(asked.tree());
        Assessment other = decided(AnyOrder.of(asked.tree(), new Random(seed)));
        assertThat(byMatter(other)).isEqualTo(byMatter(one));
        assertThat(other.settlement()).isEqualTo(one.settlement());
        assertThat(other.obligations()).isEqualTo(one.obligations());
    }

    @Property(tries = 100)
    @Label("that fails everything costs exactly the amount at risk, where every share of it is whole cents")
    void fullFailureCostsTheAmountAtRisk(
            @ForAll Edition edition,
            @ForAll @IntRange(min = 2024, max = 2026) int year,
            @ForAll AmountAtRisk read,
            @ForAll @IntRange(min = 1, max = 1_000_000) int twoThousands,
            @ForAll long seed) {
        BigDecimal premium = BigDecimal.valueOf(twoThousands).multiply(BigDecimal.valueOf(2_000));
        Assessment assessment = failed(edition, year, read, premium, seed);
        Settlement settled = assessment.settlement();
        assertThat(settled.atRisk()).isEqualByComparingTo(premium.multiply(atRisk(edition)));
        assertThat(settled.penalties()).isEqualTo(settled.atRisk());
        assertThat(settled.due())
                .isEqualTo(settled.atRisk())
                .isEqualTo(settled.dueAtLeast())
                .isEqualTo(settled.dueAtMost());
    }

    @Property(tries = 100)
    @Label(
            "that fails everything costs no more than the amount at risk, and less by no more than a rounding for each standard")
    void fullFailureOfAnyPremium(
            @ForAll Edition edition,
            @ForAll @IntRange(min = 2024, max = 2026) int year,
            @ForAll AmountAtRisk read,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int cents,
            @ForAll long seed) {
        BigDecimal premium = BigDecimal.valueOf(cents, 2);
        Settlement settled = failed(edition, year, read, premium, seed).settlement();
        BigDecimal exact = premium.multiply(atRisk(edition));
        BigDecimal roundings = HALF_A_CENT.multiply(
                BigDecimal.valueOf(edition.contract().standards().size()));
        assertThat(settled.atRisk().subtract(exact).abs()).isLessThanOrEqualTo(HALF_A_CENT);
        assertThat(settled.penalties().subtract(exact).abs()).isLessThanOrEqualTo(roundings);
        assertThat(settled.due()).isEqualTo(settled.penalties().min(settled.atRisk()));
    }

    /** A year in which each item of each standard is decided, and falls short. */
    private static Assessment failed(Edition edition, int year, AmountAtRisk read, BigDecimal premium, long seed) {
        Asked asked = AnyPlanYear.failing(edition, year, seed, premium).with("readings", Map.of("I-33", read.name()));
        items(asked, "products").stream()
                .limit(1)
                .forEach(product ->
                        product.compute("enrollment", (key, some) -> ((BigDecimal) some).max(BigDecimal.ONE)));
        Assessment assessment = asked.decided();
        assertThat(assessment.decisions()).extracting(Decision::outcome).containsOnly(Outcome.PENALTY);
        assertThat(assessment.settlement().complete()).isTrue();
        assertThat(assessment.decisions().stream().map(Decision::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the amounts of the decisions together")
                .isEqualByComparingTo(assessment.settlement().penalties());
        return assessment;
    }

    private static BigDecimal atRisk(Edition edition) {
        return edition.contract().atRisk("INDIVIDUAL").orElseThrow();
    }

    /**
     * Takes fields away here and there, so that some items are undecided, and some weights not known. Counts alone
     * establish a baseline, so that the word that it is not established stays.
     */
    private static void lessSome(Asked asked, Random random) {
        for (String list : List.of("submissions", "claimFiles", "directorySubmissions", "products")) {
            for (Map<String, Object> item : items(asked, list)) {
                List<String> fields = item.keySet().stream()
                        .filter(field -> !KEYS.contains(field) && !field.endsWith("Established"))
                        .toList();
                if (random.nextInt(4) == 0) {
                    item.remove(fields.get(random.nextInt(fields.size())));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // as the year was made
    private static List<Map<String, Object>> items(Asked asked, String list) {
        return (List<Map<String, Object>>) ((Map<?, ?>) asked.tree().get("facts")).get(list);
    }

    private static Map<String, List<Weight>> weights(Asked asked) {
        Submission submission = Shipped.rulebook().admit(asked.read());
        ContractRules rules = Shipped.rulebook().contracts().get(submission.contract());
        Map<String, String> readings = Evaluator.readings(rules.contract(), submission);
        return Judging.judge(rules, submission, new Tables(rules, new Consulted()), readings)
                .weights()
                .values()
                .stream()
                .collect(Collectors.groupingBy(Weight::standard));
    }

    private static BigDecimal sum(List<Weight> weights) {
        return weights.stream().map(Weight::part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Assessment decided(Object tree) {
        Submission submission = Shipped.rulebook().admit(SubmissionReader.read(tree));
        return Evaluator.evaluate(Shipped.rulebook(), submission).assessment();
    }

    /** Subjects of a standard stand in the order they were stated in; nothing else of a decision does. */
    private static Map<Matter, Decision> byMatter(Assessment assessment) {
        return assessment.decisions().stream()
                .collect(Collectors.toMap(
                        decision -> new Matter(decision.standard(), decision.subject()), Function.identity()));
    }
}
