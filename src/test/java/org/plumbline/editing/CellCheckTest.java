package org.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.editing.Column.Kind;

@DisplayName("A changed cell")
class CellCheckTest {
    private static final Column RATE = new Column(Kind.INPUT, "Rate", "rate", "number", "", List.of());
    private static final Column YEAR =
            new Column(Kind.INPUT, "Year", "year", "number", "2024,2025,2026", List.of("2024", "2025", "2026"));
    private static final Column STATUS = new Column(
            Kind.INPUT, "Status", "status", "string", "\"MISSING\",\"KNOWN\"", List.of("\"MISSING\"", "\"KNOWN\""));
    private static final Column WORD = new Column(Kind.INPUT, "Word", "word", "string", "", List.of());
    private static final Column DAY = new Column(Kind.INPUT, "Day", "day", "date", "", List.of());
    private static final Column YES = new Column(Kind.INPUT, "Yes", "yes", "boolean", "", List.of());
    private static final Column SHARE = new Column(Kind.OUTPUT, "Share", "share", "number", "", List.of());
    private static final Column EFFECT =
            new Column(Kind.OUTPUT, "Effect", "effect", "string", "\"MET\"", List.of("\"MET\""));

    private final CellCheck check = new CellCheck(Written.model());

    private static Column column(String name) {
        return List.of(RATE, YEAR, STATUS, WORD, DAY, YES, SHARE, EFFECT).stream()
                .filter(column -> column.expression().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Optional<CellCheck.Problem> problem(String column, String text) {
        return check.problem(column(column), new EditedCell("D7", text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rate | > 0.03",
                "rate | [0.02..0.03]",
                "rate | ]0.02..0.03)",
                "rate | -",
                "rate | -3",
                "rate | < 1, > 2",
                "rate | not(3)",
                "rate | >= rate * 1.1",
                "rate | null",
                "rate | 3 // three",
                "year | 2024,2025",
                "status | \"KNOWN\",\"MISSING\"",
                "status | not(\"KNOWN\")",
                "word | \"any\"",
                "day | < date(\"2017-07-01\")",
                "day | @\"2017-07-01\"",
                "yes | true",
                "share | 0.04",
                "share | rate / 2",
                "effect | \"MET\"",
                "effect | null"
            })
    void stands(String column, String text) {
        assertThat(problem(column, text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is mended to {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rate | > 3 % | > 0.03",
                "rate | >3% | >0.03",
                "rate | 2.5%..3% | [0.025..0.03]",
                "rate | 0,03 | 0.03",
                "rate | > 0,03 | > 0.03",
                "rate | > 2,5 % | > 0.025",
                "rate | =< 0.03 | <= 0.03",
                "rate | => 0.03 | >= 0.03",
                "rate | ≥ 0.03 | >= 0.03",
                "rate | ≤ 3 % | <= 0.03",
                "rate | – | -",
                "rate | 0.02..0.03 | [0.02..0.03]",
                "rate | 0.02 to 0.03 | [0.02..0.03]",
                "rate | 0.02 – | ",
                "status | KNOWN | \"KNOWN\"",
                "status | known | \"KNOWN\"",
                "status | “KNOWN” | \"KNOWN\"",
                "status | 'KNOWN' | \"KNOWN\"",
                "status | KNOWN,MISSING | \"KNOWN\",\"MISSING\"",
                "word | north west | \"north west\"",
                "share | 4 % | 0.04",
                "share | 0,04 | 0.04",
                "effect | met | \"MET\"",
                "rate | > 1,000 | > 1000",
                "rate | > 12,500 | > 12500",
                "rate | [1,000..2,000] | [1000..2000]",
                "rate | 1,000 to 2,000 | [1000..2000]",
                "rate | < 1,234,567.50 | < 1234567.50",
                "rate | >= 1.000.000 | >= 1000000",
                "rate | > $1,000 | > 1000",
                "rate | > 0,500 | > 0.500",
                "rate | > 1,5 | > 1.5"
            })
    void isRefusedWithTheMend(String column, String text, String mend) {
        CellCheck.Problem problem = problem(column, text).orElseThrow();
        assertThat(problem.code()).isEqualTo("RB-074");
        assertThat(problem.message()).startsWith("\"" + text + "\" is no ").endsWith(".");
        if (mend != null) {
            assertThat(problem.message()).contains("; write \"" + mend + "\"");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rate | more than that | number",
                "rate | \"KNOWN\" | number",
                "rate | [0.03.. | number",
                "rate | true | number",
                "rate | > date(\"2017-07-01\") | number",
                "word | > 3 | string",
                "word | 3 | string",
                "yes | 1 | boolean",
                "day | 2017 | date",
                "share | \"4\" | number",
                "share | 3 4 | number",
                "effect | MET and more | string"
            })
    void isRefusedWhereItIsOfNoUse(String column, String text, String type) {
        CellCheck.Problem problem = problem(column, text).orElseThrow();
        assertThat(problem.code()).isEqualTo("RB-074");
        assertThat(problem.message())
                .contains("\"" + text + "\" is no")
                .contains(type)
                .contains("; write ");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"status | \"KNOW\"", "status | \"KNOWN\",\"KNOW\"", "year | 2023", "effect | \"met\""})
    void isRefusedOutsideTheAllowedValuesWhichAreNamed(String column, String text) {
        CellCheck.Problem problem = problem(column, text).orElseThrow();
        assertThat(problem.code()).isEqualTo("RB-075");
        assertThat(problem.message())
                .contains("is not among the values allowed here; write one of "
                        + String.join(", ", column(column).words()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"rate", "status", "share"})
    void isRefusedWhenEmpty(String column) {
        assertThat(problem(column, "").orElseThrow().message()).startsWith("The cell is empty; write ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"(", "a.", "a in ", "if a then ", "-", "not "})
    void isRefusedSoonHoweverTangled(String tangle) {
        long start = System.nanoTime();
        assertThat(problem("rate", tangle.repeat(32_000 / tangle.length()) + "1"))
                .isPresent();
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
