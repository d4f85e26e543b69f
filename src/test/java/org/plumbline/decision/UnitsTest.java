package org.plumbline.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a figure counts")
class UnitsTest {

    @ParameterizedTest(name = "of {0} {1} is told as \"{2}\"")
    @CsvSource({
        "1, calls, ' call'",
        "2, calls, ' calls'",
        "0, calls, ' calls'",
        "1, inquiries, ' inquiry'",
        "1, children, ' child'",
        "1, member months, ' member month'",
        "1, C-sections, ' C-section'",
        "3, C-sections, ' C-sections'",
        "10, day of the month, ''",
        "1, day of the month, ''",
        "5, , ''"
    })
    void standsBehindItInSingularOrPlural(String value, String unit, String told) {
        assertThat(Units.behind(value, unit)).isEqualTo(told);
    }

    @ParameterizedTest(name = "of {0} {1}: {2}")
    @CsvSource({
        "1, Calls abandoned, calls, call abandoned",
        "2, Calls abandoned, calls, calls abandoned",
        "1, 834 files acknowledged, files, 834 file acknowledged",
        "1, Children of 6 to 9 years with a sealant, children, child of 6 to 9 years with a sealant",
        "1, 'Effectuations, cancellations and terminations', transactions, 'effectuations, cancellations and terminations'",
        "1, C-sections among NTSV births, C-sections, C-section among NTSV births"
    })
    void isNamedByItsLabelBehindANumber(String value, String label, String unit, String told) {
        assertThat(Units.labelBehind(value, new Frame.Quantity("any", label, "count", unit)))
                .isEqualTo(told);
    }
}
