package org.plumbline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.fact.WrittenNumber.Unit;

@DisplayName("A number as people write it")
class WrittenNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    30000          | 30000        | NONE
                    30,000         | 30000        | NONE
                    1,234,567.00   | 1234567.00   | NONE
                    1 234 567.5    | 1234567.5    | NONE
                    1\u00a0234     | 1234         | NONE
                    007            | 7            | NONE
                    .5             | 0.5          | NONE
                    1.234          | 1.234        | NONE
                    +12            | 12           | NONE
                    -12            | -12          | NONE
                    \u221212       | -12          | NONE
                    (12)           | -12          | NONE
                    $1,000         | 1000         | DOLLARS
                    $ 1,000.50     | 1000.50      | DOLLARS
                    -$5            | -5           | DOLLARS
                    $-5            | -5           | DOLLARS
                    ($1,234.50)    | -1234.50     | DOLLARS
                    2.5%           | 0.025        | PERCENT
                    2.5 %          | 0.025        | PERCENT
                    100%           | 1            | PERCENT
                    """)
    void isReadExactly(String written, BigDecimal value, Unit unit) {
        WrittenNumber read = WrittenNumber.of(written);
        assertThat(read.mend()).isNull();
        assertThat(read.value()).isEqualByComparingTo(value);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    1,23           | write 1.23, with a decimal point
                    -1,2345        | write -1.2345, with a decimal point
                    1234,5         | write 1234.5, with a decimal point
                    0,123          | write 0.123, with a decimal point
                    2,5%           | write 2.5%, with a decimal point
                    1.234,56       | write 1234.56, with a decimal point
                    1 234,56       | write 1234.56, with a decimal point
                    1.234.567      | write 1234567, with nothing between the thousands
                    1'234.50       | write 1234.50, with nothing between the thousands
                    1.23457E+11    | a spreadsheet shows long numbers so, and digits may be lost; let it show all digits, and write them
                    1e3            | a spreadsheet shows long numbers so, and digits may be lost; let it show all digits, and write them
                    """)
    void thatCanMeanAnotherIsToldHowToWrite(String written, String mend) {
        assertThat(WrittenNumber.of(written)).isEqualTo(new WrittenNumber(null, Unit.NONE, mend));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "n/a",
                "#REF!",
                "1,2,3",
                "12,34,567",
                "1,000,00",
                "0x19",
                "NaN",
                "--5",
                "-(5)",
                "(5",
                "5)",
                "1..2",
                "5.",
                "$5%",
                "\uff12\uff15",
                "\u0661",
                "1,000 000",
                "12 calls",
                "1-2",
                "00,123",
                "5$"
            })
    void isNothingElse(String written) {
        WrittenNumber read = WrittenNumber.of(written);
        assertThat(read.isRead()).isFalse();
        assertThat(read.value()).isNull();
        assertThat(read.mend()).startsWith("write ");
    }

    @Property(tries = 200)
    @Label("is the same with and without its thousands apart")
    void groups(@ForAll @BigRange(min = "-99999999999", max = "99999999999") BigDecimal number) {
        String plain = number.toPlainString();
        String grouped = String.format(java.util.Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
        assertThat(WrittenNumber.of(grouped).value()).isEqualByComparingTo(number);
        assertThat(WrittenNumber.of(plain).value()).isEqualByComparingTo(number);
        assertThat(WrittenNumber.of("$" + grouped).value()).isEqualByComparingTo(number);
    }
}
