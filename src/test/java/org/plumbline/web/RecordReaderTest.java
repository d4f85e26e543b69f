package org.plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.json.JsonTree;

/** A body is read by what its record says, and all that is wrong with it is told at once. */
class RecordReaderTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private enum Color {
        RED,
        GREEN
    }

    private record Part(@NotNull String name) {}

    private record Sample(
            @NotNull @Size(max = 5) String name,
            Color color,
            @NotNull @Positive BigDecimal amount,
            LocalDate day,
            Year year,
            @Min(1) @Max(9) Integer number,
            Boolean flag,
            @Size(max = 2) List<YearMonth> months,
            @NotNull @Size(min = 1, max = 3) List<UUID> ids,
            List<Part> parts,
            Map<String, String> where,
            Object any)
            implements Body {
        @Override
        public void check(Faults faults) {
            faults.refuseIf("same".equals(name) && color == Color.RED, "color", "Not that one.");
        }
    }

    private static Sample read(String json) {
        return new RecordReader(VALIDATOR).read(Sample.class, JsonTree.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Violation> faults(String json) {
        SubmissionRefused refused = catchThrowableOfType(SubmissionRefused.class, () -> read(json));
        assertThat(refused.isMalformed()).isTrue();
        return refused.violations();
    }

    @Test
    void eachFieldIsReadByItsType() {
        Sample sample = read(
                """
                {"name": "a", "color": "RED", "amount": 1.50, "day": "2018-02-28", "year": 2018, "number": "7", "flag": true,
                 "months": ["2017-04", "2017-04"], "ids": ["01980000-0000-7000-8000-000000000000"],
                 "parts": [{"name": "x"}], "where": {"year": "2017"}, "any": {"a": [1]}}""");
        assertThat(sample.amount()).isEqualByComparingTo("1.50");
        assertThat(sample.year()).isEqualTo(Year.of(2018));
        assertThat(sample.number()).isEqualTo(7);
        assertThat(sample.months()).containsExactly(YearMonth.of(2017, 4));
        assertThat(sample.parts()).containsExactly(new Part("x"));
        assertThat(sample.where()).containsEntry("year", "2017");
        assertThat(sample.any()).isEqualTo(Map.of("a", List.of(BigDecimal.ONE)));
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheFields() {
        List<Violation> faults = faults(
                """
                {"nmae": 1, "name": "longer", "color": "BLUE", "amount": 0, "day": "2018-02-30", "year": "018", "number": 10,
                 "flag": "true", "months": ["2017-04", "2017-13"], "ids": [], "parts": [{"name": " "}], "where": {"a": 1}}""");
        assertThat(faults).extracting(Violation::code).containsOnly("FA-017");
        assertThat(faults)
                .extracting(Violation::pointer)
                .containsExactly(
                        "/nmae",
                        "/name",
                        "/color",
                        "/amount",
                        "/day",
                        "/year",
                        "/number",
                        "/flag",
                        "/months",
                        "/ids",
                        "/parts/0/name",
                        "/where");
        assertThat(faults)
                .extracting(Violation::message)
                .contains(
                        "'name' has more than 5 characters; write it shorter.",
                        "'color' is one of GREEN, RED.",
                        "'amount' is an amount above 0, such as 1000.00.",
                        "'day' is a day such as 2018-02-28.",
                        "'number' is a whole number from 1 to 9.",
                        "'months' is a list of at most 2 months such as 2017-04.",
                        "'ids' is a list of 1 to 3 ids.");
    }

    @Test
    void whatIsNeededAndMissingIsToldAsWhatItShouldBe() {
        assertThat(faults("{}"))
                .containsExactly(
                        new Violation("/name", "FA-017", "'name' is a text, and not a blank one."),
                        new Violation("/amount", "FA-017", "'amount' is an amount above 0, such as 1000.00."),
                        new Violation("/ids", "FA-017", "'ids' is a list of 1 to 3 ids."));
    }

    @Test
    void aNumberShortToWriteAndEndlessToWriteOutIsNone() {
        assertThat(faults(
                        "{\"name\": \"a\", \"amount\": 1e999999, \"ids\": [\"01980000-0000-7000-8000-000000000000\"]}"))
                .extracting(Violation::pointer)
                .containsExactly("/amount");
    }

    @Test
    void whatIsWrongBetweenFieldsIsToldToo() {
        assertThat(faults("{\"name\": \"same\", \"color\": \"RED\", \"amount\": 1, \"ids\": [1]}"))
                .extracting(Violation::pointer)
                .containsExactly("/ids", "/color");
    }
}
