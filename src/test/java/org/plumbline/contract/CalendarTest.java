package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A calendar counts business days")
class CalendarTest {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Calendar CALIFORNIA = Calendar.of(LOS_ANGELES, "us-ca");

    @ParameterizedTest(name = "{0} and {1} business days is {2}: {3}")
    @CsvSource({
        "2024-05-07, 0, 2024-05-07, no days are the day itself",
        "2024-05-11, 0, 2024-05-11, the day itself even on a Saturday",
        "2024-05-07, 5, 2024-05-14, a weekend in between",
        "2024-05-10, 1, 2024-05-13, from a Friday to the Monday",
        "2024-05-11, 1, 2024-05-13, from a Saturday to the Monday",
        "2024-11-27, 1, 2024-12-02, over Thanksgiving and the day after",
        "2024-11-22, 5, 2024-12-03, over Thanksgiving and the day after",
        "2024-12-31, 1, 2025-01-02, over New Year",
        "2025-12-24, 1, 2025-12-26, over Christmas",
        "2022-12-30, 1, 2023-01-03, over a New Year on a Sunday and the Monday in its place",
        "2025-03-28, 1, 2025-04-01, over Cesar Chavez Day on a Monday",
        "2024-03-29, 1, 2024-04-02, over the Monday in place of Cesar Chavez Day on a Sunday",
        "2023-11-09, 1, 2023-11-13, over the Friday in place of Veterans Day on a Saturday",
        "2026-07-02, 1, 2026-07-03, no Friday in place of Independence Day on a Saturday",
        "2027-12-23, 1, 2027-12-24, no Friday in place of Christmas on a Saturday",
        "2024-06-18, 1, 2024-06-19, state offices are open on Juneteenth",
        "2024-10-11, 1, 2024-10-14, state offices are open on the second Monday of October"
    })
    void overWeekendsAndHolidays(LocalDate from, int days, LocalDate due, String why) {
        assertThat(CALIFORNIA.plusBusinessDays(from, days)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2017, 01-02 01-16 02-20 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25",
        "2023, 01-02 01-16 02-20 03-31 05-29 07-04 09-04 11-10 11-23 11-24 12-25",
        "2024, 01-01 01-15 02-19 04-01 05-27 07-04 09-02 11-11 11-28 11-29 12-25",
        "2025, 01-01 01-20 02-17 03-31 05-26 07-04 09-01 11-11 11-27 11-28 12-25",
        "2026, 01-01 01-19 02-16 03-31 05-25 09-07 11-11 11-26 11-27 12-25",
        "2027, 01-01 01-18 02-15 03-31 05-31 07-05 09-06 11-11 11-25 11-26"
    })
    void knowsTheDaysThatCaliforniaClosesItsOffices(int year, String closed) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<String> holidays = IntStream.range(0, first.lengthOfYear())
                .mapToObj(first::plusDays)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(day -> !CALIFORNIA.isBusinessDay(day))
                .map(day -> day.toString().substring(5))
                .toList();
        assertThat(holidays).containsExactly(closed.split(" "));
    }

    @Test
    void withoutHolidaysOnlyWeekendsAreFree() {
        Calendar plain = Calendar.of(LOS_ANGELES, null);
        assertThat(plain.isBusinessDay(LocalDate.of(2024, 12, 25))).isTrue();
        assertThat(plain.isBusinessDay(LocalDate.of(2024, 12, 28))).isFalse();
        assertThat(plain.zone()).isEqualTo(LOS_ANGELES);
    }

    @Test
    void takesOtherStatesFromTheLibrary() {
        LocalDate goodFriday = LocalDate.of(2024, 3, 29);
        assertThat(Calendar.of(LOS_ANGELES, "us-ct").isBusinessDay(goodFriday)).isFalse();
        assertThat(Calendar.of(LOS_ANGELES, "us").isBusinessDay(goodFriday)).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "us-", "us-xx", "zz", "zz-ca", "US-CA", "us/ca", "us-ca-la", "../us-ca", "california"})
    void refusesARegionNobodyKnows(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Calendar.of(LOS_ANGELES, region))
                .withMessageContaining("'" + region + "'")
                .withMessageContaining("such as us-ca");
    }

    @Test
    void doesNotCountBackward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CALIFORNIA.plusBusinessDays(LocalDate.of(2024, 5, 7), -1));
    }

    @Test
    void countsTheSameInManyThreads() {
        LocalDate first = LocalDate.of(1990, 1, 1);
        assertThat(Stream.iterate(first, day -> day.plusDays(1))
                        .limit(20_000)
                        .parallel()
                        .filter(Calendar.of(LOS_ANGELES, "us-ca")::isBusinessDay)
                        .count())
                .isEqualTo(Stream.iterate(first, day -> day.plusDays(1))
                        .limit(20_000)
                        .filter(Calendar.of(LOS_ANGELES, "us-ca")::isBusinessDay)
                        .count());
    }
}
