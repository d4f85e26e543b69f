package org.plumbline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The test of a cell in words")
class TestTextTest {

    @ParameterizedTest(name = "{0} of a {1} is \"{2}\"")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            -                          | percent    | any
            > 0.03                     | percent    | more than 3%
            >= 0.95                    | percent    | at least 95%
            < 0.02                     | percent    | less than 2%
            <=0                        | count      | at most 0
            [0.02..0.03]               | percent    | 2% to 3%
            [75..90)                   | quantity   | at least 75 and less than 90
            (0.9..0.95]                | percent    | more than 90% and at most 95%
            ]0..1[                     | quantity   | more than 0 and less than 1
            "KNOWN"                    | factStatus | known
            "NOTHING"                  | factStatus | nothing to measure
            "ZERO","NONE"              | word       | zero or none
            "RULE_OF_2025"             | word       | rule of 2025
            "A, B", "C"                | word       | A, B or c
            1000,2000,3000             | count      | 1,000, 2,000 or 3,000
            2025,2026                  | year       | 2025 or 2026
            true                       | boolean    | yes
            false                      | boolean    | no
            not(true)                  | boolean    | other than yes
            not("YEAR","MONTH")        | kind       | other than year or month
            null                       | percent    | unknown
            > date("2024-03-05")       | date       | after March 5, 2024
            <= @"2024-03-05"           | date       | on or before March 5, 2024
            > priorRate                | percent    | > priorRate
            [a..b]                     | percent    | [a..b]
            sum(1, 2)                  | quantity   | sum(1, 2)
            > 1200                     | money      | more than $1,200.00
            """)
    void is(String test, String type, String words) {
        assertThat(TestText.of(test, type)).isEqualTo(words);
    }
}
