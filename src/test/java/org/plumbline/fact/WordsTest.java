package org.plumbline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words of a text")
class WordsTest {

    @ParameterizedTest(name = "''{0}'': {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "one|1",
                "  one  two |2",
                "NTSV (nulliparous, term) births|4",
                "C-section|1",
                "23.9 %|2",
                "a – b|3",
                "...|1",
                "  |0"
            })
    void areWhatWhiteSpaceSetsApart(String text, int words) {
        assertThat(Words.count(text)).isEqualTo(words);
    }

    @Test
    void areSetApartByLineBreaksTabsAndSpacesThatDoNotBreakALine() {
        assertThat(Words.count("one\ntwo\r\nthree\tfour\u00a0five\u2003six")).isEqualTo(6);
        assertThat(Words.count("\u00a0\n")).isZero();
    }

    @Test
    void areNoneWhereThereIsNoText() {
        assertThat(Words.count(null)).isZero();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NA             | NA    | true",
                "n/a            | NA    | true",
                "N. A.          | NA    | true",
                "NA.            | NA    | true",
                "nay            | NA    | false",
                "NA for us      | NA    | false",
                "-              | NA    | false",
                "Not  Applicable! | not applicable | true",
                "nicht anwendbar  | not applicable | false"
            })
    void haveTheSameLettersWhateverTheirCapitalsAndSigns(String text, String other, boolean same) {
        assertThat(Words.sameLetters(text, other)).isEqualTo(same);
    }
}
