package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.fact.Period;

@DisplayName("The editions of a series")
class EditionsTest {
    private static final Contract FIRST = edition("first", "s", "2017-01-01", "2017-12-31", true);
    private static final Contract SECOND = edition("second", "s", "2019-01-01", "2020-06-30", true);
    private static final Contract DRAFT = edition("draft", "s", "2018-01-01", "2018-12-31", false);
    private static final Contract OTHER = edition("other", "t", "2018-01-01", "2018-12-31", true);
    private static final Contract ALONE = edition("alone", null, "2018-01-01", "2018-12-31", true);
    private static final List<Contract> ALL = List.of(SECOND, DRAFT, OTHER, ALONE, FIRST);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2017, first", "2017-01, first", "2017-12, first", "2019, second", "2019-01, second", "2020-06, second"
    })
    void decideWithinTheirTermsFirstAndLastDayIncluded(String period, String edition) {
        assertThat(Editions.of("s", ALL).inForce(period(period)))
                .map(Contract::id)
                .contains(edition);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2016-12", "2018-01", "2018", "2018-12", "2020-07", "2020", "0000", "9999-12"})
    void doNotDecideOutsideNorForAYearThatOnlyAPartOfLiesWithin(String period) {
        assertThat(Editions.of("s", ALL).inForce(period(period))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2016-12, first",
        "2018-01, first",
        "2018-06, first",
        "2018-07, second",
        "2018-12, second",
        "2020-07, second",
        "2018, first",
        "9999, second"
    })
    void knowWhichIsNearest(String period, String edition) {
        Editions editions = Editions.of("s", ALL);
        assertThat(editions.nearest(period(period))).map(Contract::id).contains(edition);
        assertThat(editions.noneInForce("s", period(period)))
                .contains(" s ", period, edition)
                .endsWith(".");
    }

    @Test
    void areNoneWhereNobodyHasASeriesOrAllOfItNeverWasInForce() {
        assertThat(Editions.of(null, ALL).isEmpty()).isTrue();
        assertThat(Editions.of("nothing", ALL).isEmpty()).isTrue();
        assertThat(Editions.of("s", List.of(DRAFT)).isEmpty()).isTrue();
        assertThat(Editions.NONE.nearest(period("2017"))).isEmpty();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static Contract edition(String id, String series, String from, String to, boolean inForce) {
        return new Contract(
                id,
                id,
                "document",
                LocalDate.parse(from),
                LocalDate.parse(to),
                series,
                inForce,
                Calendar.of(ZoneId.of("UTC"), null),
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                Deadlines.NONE,
                Map.of(),
                List.of(),
                List.of(),
                Set.of());
    }
}
