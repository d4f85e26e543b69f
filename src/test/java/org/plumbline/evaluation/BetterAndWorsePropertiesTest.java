package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.AssessmentAssert.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plumbline.Asked;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Outcome;

@Label("For any figures")
class BetterAndWorsePropertiesTest {
    private static final List<Outcome> BEST_FIRST = List.of(Outcome.CREDIT, Outcome.MET, Outcome.PENALTY);

    @Property(tries = 300)
    @Label("more abandoned calls never improve the abandonment rate")
    void moreAbandonedCallsAreNeverBetter(
            @ForAll @IntRange(min = 1, max = 5_000) int offered,
            @ForAll @IntRange(max = 1_000) int permille,
            @ForAll @IntRange(max = 50) int more) {
        // most often near the thresholds of 2% and 3%
        int abandoned = permille > 60 ? offered / 40 : (int) ((long) offered * permille / 1_000);
        int worse = Math.min(offered, abandoned + more);
        assertThat(rank(Asked.year().fee("1000000").calls(offered, worse).decided()))
                .isGreaterThanOrEqualTo(rank(
                        Asked.year().fee("1000000").calls(offered, abandoned).decided()));
    }

    private static int rank(Assessment year) {
        assertThat(BEST_FIRST).contains(decision(year, "1.4").outcome());
        return BEST_FIRST.indexOf(decision(year, "1.4").outcome());
    }

    @Property(tries = 150)
    @Label("excusing a month that fell short costs nothing")
    void excusingAMonthNeverCosts(@ForAll long seed) {
        List<Object[]> months = AnyYear.months(seed);
        Assessment before = AnyYear.asked(months).decided();
        Asked claiming = AnyYear.asked(months);
        List<Integer> shortMonths = claims(months, claiming, new Random(seed));
        Assessment after = claiming.decided();
        for (String standard : List.of("2.4", "2.5")) {
            assertThat(due(decision(after, standard)))
                    .as(standard + " without the months " + shortMonths)
                    .isLessThanOrEqualTo(due(decision(before, standard)));
        }
        for (String standard : List.of("2.1", "2.2", "2.3")) {
            if (decision(before, standard).outcome() == Outcome.MET) {
                assertThat(decision(after, standard).outcome())
                        .as(standard + " without the months " + shortMonths)
                        .isNotEqualTo(Outcome.BELOW);
            }
        }
    }

    /** Claims one or two months for every standard of group 2; whether they fell short is for the rules to say. */
    private static List<Integer> claims(List<Object[]> months, Asked claiming, Random random) {
        List<Integer> claimed = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            claimed.add(1 + random.nextInt(months.size()));
        }
        for (String standard : List.of("2.1", "2.2", "2.3", "2.4", "2.5")) {
            for (int month : claimed) {
                Map<String, Object> claim = new HashMap<>();
                claim.put("standard", standard);
                claim.put("ground", "FORCE_MAJEURE");
                claim.put("months", List.of("2017-%02d".formatted(month)));
                claim.put("claimedIn", month == 12 ? "2018-01" : "2017-%02d".formatted(month + 1));
                claim.put("circumstances", "a flood");
                claiming.exception(claim);
            }
        }
        return claimed;
    }

    private static BigDecimal due(Decision decided) {
        assertThat(decided.outcome()).isNotEqualTo(Outcome.UNDECIDED);
        return decided.outcome() == Outcome.PENALTY ? decided.amount() : BigDecimal.ZERO;
    }
}
