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
    void nothingAsked() {
        asked = 0;
    }

    @Test
    void findsTheVeryValueThatTurnsTheTableHoweverFarAway() {
        for (String far : List.of("1", "2", "9", "1448", "987654321987")) {
            BigDecimal turn = new BigDecimal(far);
            assertThat(up(value -> value.compareTo(turn) < 0 ? MET : PENALTY)).containsExactly(turn);
        }
    }

    @Test
    void findsOneTurnAfterTheOther() {
        assertThat(up(value -> value.longValue() < 500 ? PENALTY : value.longValue() < 505 ? MET : CREDIT))
                .containsExactly(new BigDecimal(500), new BigDecimal(505));
    }

    @Test
    void stepsOverNoOutcomeBetweenTwoOthersHoweverNarrow() {
        assertThat(up(value -> value.longValue() < 100_000 ? PENALTY : value.longValue() == 100_000 ? MET : CREDIT))
                .containsExactly(new BigDecimal(100_000), new BigDecimal(100_001));
    }

    @Test
    void givesUpAfterAFewHundredQuestionsWhereNothingTurns() {
        assertThat(up(value -> MET)).isEmpty();
        assertThat(asked).isLessThan(300);
    }

    @Test
    void asksNoMoreThanAFewHundredQuestionsWhereEverythingTurns() {
        up(value -> value.longValue() % 2 == 0 ? MET : PENALTY);
        assertThat(asked).isLessThan(300);
    }

    @Test
    void asksNothingBeyondTheReach() {
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
    void reachesTheLastValueThereIs() {
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
