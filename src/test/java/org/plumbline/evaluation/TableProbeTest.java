package org.plumbline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.decision.Outcome.CREDIT;
import static org.plumbline.decision.Outcome.MET;
import static org.plumbline.decision.Outcome.PENALTY;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.plumbline.decision.Outcome;

@DisplayName("A search along the values of a fact")
class TableProbeTest {
    private static final BigDecimal GREATEST = new BigDecimal("1000000000000");

    private int asked;

    @BeforeEach
    void nothing_asked() {
        asked = 0;
    }

    @Test
    void finds_the_very_value_that_turns_the_table_however_far_away() {
        for (String far : List.of("1", "2", "9", "1448", "987654321987")) {
            BigDecimal turn = new BigDecimal(far);
            assertThat(up(value -> value.compareTo(turn) < 0 ? MET : PENALTY)).containsExactly(turn);
        }
    }

    @Test
    void finds_one_turn_after_the_other() {
        assertThat(up(value -> value.longValue() < 500 ? PENALTY : value.longValue() < 505 ? MET : CREDIT))
                .containsExactly(new BigDecimal(500), new BigDecimal(505));
    }

    @Test
    void steps_over_no_outcome_between_two_others_however_narrow() {
        assertThat(up(value -> value.longValue() < 100_000 ? PENALTY : value.longValue() == 100_000 ? MET : CREDIT))
                .containsExactly(new BigDecimal(100_000), new BigDecimal(100_001));
    }

    @Test
    void gives_up_after_a_few_hundred_questions_where_nothing_turns() {
        assertThat(up(value -> MET)).isEmpty();
        assertThat(asked).isLessThan(300);
    }

    @Test
    void asks_no_more_than_a_few_hundred_questions_where_everything_turns() {
        up(value -> value.longValue() % 2 == 0 ? MET : PENALTY);
        assertThat(asked).isLessThan(300);
    }

    @Test
    void asks_nothing_beyond_the_reach() {
        Reach reach = new Reach(new BigDecimal("3"), new BigDecimal("7"), new BigDecimal("0.5"));
        for (int direction : List.of(-1, 1)) {
            Function<BigDecimal, Outcome> bounded = value -> {
                assertThat(value).isBetween(reach.least(), reach.most());
                return MET;
            };
            assertThat(new TableProbe(bounded, reach, new BigDecimal("5"), direction).turns())
                    .isEmpty();
        }
    }

    @Test
    void reaches_the_last_value_there_is() {
        Reach reach = new Reach(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE);
        assertThat(new TableProbe(value -> value.signum() == 0 ? CREDIT : MET, reach, BigDecimal.TEN, -1).turns())
                .containsExactly(BigDecimal.ZERO);
    }

    private List<BigDecimal> up(Function<BigDecimal, Outcome> table) {
        return new TableProbe(
                        value -> {
                            asked++;
                            return table.apply(value);
                        },
                        new Reach(BigDecimal.ZERO, GREATEST, BigDecimal.ONE),
                        BigDecimal.ZERO,
                        1)
                .turns();
    }
}
