package org.plumbline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A period is a month or a year")
class PeriodTest {

    @ParameterizedTest(name = "{0} begins {1} and ends {2}")
    @CsvSource({
        "2017, 2017-01-01, 2017-12-31",
        "2017-03, 2017-03-01, 2017-03-31",
        "2017-02, 2017-02-01, 2017-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2017-12, 2017-12-01, 2017-12-31"
    })
    void knowsItsFirstAndLastDay(String text, LocalDate first, LocalDate last) {
        assertThat(Period.parse(text)).hasValueSatisfying(period -> {
            assertThat(period.firstDay()).isEqualTo(first);
            assertThat(period.lastDay()).isEqualTo(last);
            assertThat(period).hasToString(text);
        });
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "17",
                "201",
                "20170",
                "2017-1",
                "2017-13",
                "2017-00",
                "2017-001",
                "2017/03",
                "2017-03-01",
                " 2017",
                "2017 ",
                "2017-",
                "-2017",
                "MMXVII",
                "2017-3",
                "\u0662\u0660\u0661\u0667",
                "2017\n"
            })
    void isNothingElse(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void isWrittenAlikeWhereverItIsWritten() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Period.parse("2017-03"))
                    .hasValueSatisfying(month -> assertThat(month).hasToString("2017-03"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest(name = "{0} to {1} covers {2}: {3}")
    @CsvSource({
        "2017-01, 2017-12, 2017, true",
        "2017-02, 2017-12, 2017, false",
        "2017-01, 2017-11, 2017, false",
        "2016-01, 2018-12, 2017, true",
        "2017-07, 2017-09, 2017-07, true",
        "2017-07, 2017-09, 2017-09, true",
        "2017-07, 2017-09, 2017-10, false",
        "2017-07, 2017-07, 2017-07, true",
        "2017-09, 2017-07, 2017-08, false"
    })
    void reliefCoversAPeriodOnlyWhole(String from, String to, String period, boolean covers) {
        Adjustment relief =
                new Adjustment("1.4", Adjustment.Effect.SUSPENDED, parsed(from), parsed(to), "letter of agreement");
        assertThat(relief.covers(parsed(period))).isEqualTo(covers);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "MONTHLY, 2017-03, true",
        "MONTHLY, 2017, false",
        "YEAR_TO_DATE, 2017, true",
        "YEAR_TO_DATE, 2017-03, false",
        "INITIAL, 2017, true",
        "INITIAL, 2017-03, false",
        "FINAL, 2017, true",
        "FINAL, 2017-03, false"
    })
    void aKindFitsALengthOfTime(Kind kind, String period, boolean fits) {
        assertThat(kind.fits(parsed(period))).isEqualTo(fits);
    }

    private static Period parsed(String text) {
        return Period.parse(text).orElseThrow();
    }
}
