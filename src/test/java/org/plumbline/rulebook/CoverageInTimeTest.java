package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertRefused;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.Shipped;
import org.plumbline.TwoEditions;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Decision;
import org.plumbline.evaluation.Evaluator;
import org.plumbline.fact.Period;
import org.plumbline.fact.Submission;
import org.plumbline.fact.SubmissionReader;
import org.plumbline.fact.SubmissionRefused;

/** Apart from what a contract decides: that it decides in every month of its term, and in no other. */
@DisplayName("In time, a rulebook covers")
class CoverageInTimeTest {

    /** Each contract that is shipped, and the two of a test, with the rulebook that has it. */
    static Stream<Held> contracts() {
        return Stream.of(Shipped.rulebook(), TwoEditions.rulebook())
                .flatMap(rulebook ->
                        rulebook.contracts().values().stream().map(rules -> new Held(rulebook, rules.contract())));
    }

    record Held(Rulebook rulebook, Contract contract) {
        Period firstMonth() {
            return month(contract.from());
        }

        Period lastMonth() {
            return month(contract.to());
        }

        String admits(String name, Period period) {
            return admitted(name, period).contract();
        }

        Submission admitted(String name, Period period) {
            return rulebook.admit(SubmissionReader.read(Map.of(
                    "contract",
                    name,
                    "contractor",
                    "acme",
                    "market",
                    contract.markets().keySet().iterator().next(),
                    "period",
                    period.toString(),
                    "facts",
                    Map.of())));
        }

        @Override
        public String toString() {
            return contract.id();
        }
    }

    private static Period month(LocalDate day) {
        return new Period(day.getYear(), day.getMonthValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void everyMonthAndYearOfATerm(Held held) {
        int months = held.firstMonth().monthsUntil(held.lastMonth()) + 1;
        assertThat(months).isPositive();
        for (int i = 0; i < months; i++) {
            Period month = month(held.contract().from().plusMonths(i));
            decidesIn(held, month);
            decidesIn(held, new Period(month.year(), 0));
        }
        assertThat(held.rulebook().contracts().get(held.contract().id()).contract())
                .isEqualTo(held.contract());
    }

    private static void decidesIn(Held held, Period period) {
        assertThat(held.contract().covers(period)).as("%s of %s", period, held).isTrue();
        assertThat(held.admits(held.contract().id(), period))
                .isEqualTo(held.contract().id());
        assertThat(Evaluator.evaluate(
                                held.rulebook(), held.admitted(held.contract().id(), period))
                        .assessment()
                        .decisions())
                .as("%s of %s", period, held)
                .extracting(Decision::standard)
                .containsAll(held.contract().standards().keySet());
        String series = held.contract().series();
        if (held.contract().inForce()
                && series != null
                && !held.rulebook().contracts().containsKey(series)) {
            assertThat(held.admits(series, period)).isEqualTo(held.contract().id());
        }
        assertThat(held.rulebook().contracts().values())
                .filteredOn(other -> series != null
                        && series.equals(other.contract().series())
                        && other.contract().inForce()
                        && other.contract().covers(period))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void theFirstAndTheLastDayOfATerm(Held held) {
        assertThat(held.firstMonth().firstDay()).isEqualTo(held.contract().from());
        assertThat(held.lastMonth().lastDay()).isEqualTo(held.contract().to());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void nothingBeforeOrAfterButNamesWhatIsNearest(Held held) {
        Contract contract = held.contract();
        for (LocalDate day :
                new LocalDate[] {contract.from().minusDays(1), contract.to().plusDays(1)}) {
            assertRefused(() -> held.admits(contract.id(), month(day)))
                    .isUnacceptable()
                    .tellsOnly("CT-003", "/period");
            assertThat(toldOf(held, month(day)))
                    .contains(contract.id())
                    .contains(contract.from().toString(), contract.to().toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void aSeriesByItsEditionsInForceAlone(Held held) {
        String series = held.contract().series();
        if (series == null || held.rulebook().contracts().containsKey(series)) {
            return;
        }
        Period longAgo = new Period(1900, 1);
        String nearest =
                held.rulebook().editions(series).nearest(longAgo).orElseThrow().id();
        assertThat(held.rulebook().contracts().get(nearest).contract().inForce())
                .isTrue();
        assertRefused(() -> held.admits(series, longAgo)).tellsOnly("CT-003", "/period");
        assertThat(refusal(held, series, longAgo)).contains(nearest);
    }

    private static String toldOf(Held held, Period period) {
        return refusal(held, held.contract().id(), period);
    }

    private static String refusal(Held held, String name, Period period) {
        try {
            return held.admits(name, period);
        } catch (SubmissionRefused refused) {
            return refused.getMessage();
        }
    }
}
