package org.plumbline.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plumbline.Told.assertRefused;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Asked;
import org.plumbline.fact.Answer;

@DisplayName("Answers to a questionnaire")
class AnswersTest {

    @Test
    void areAdmittedWithAllThatTheySay() {
        assertThat(answers(Asked.year()
                        .answer(
                                "5.5.1",
                                "selected",
                                List.of("health fairs"),
                                "details",
                                Map.of("health fairs", "Four."))
                        .answer("5.6.1", "part", "assigned", "number", "10")
                        .answer("5.4.3", "attachments", List.of("mailer.pdf"))
                        .answer("5.2.3", "text", "Soon.")))
                .containsExactly(
                        new Answer(
                                "5.5.1",
                                null,
                                List.of("health fairs"),
                                null,
                                Map.of("health fairs", "Four."),
                                List.of(),
                                null,
                                null),
                        new Answer(
                                "5.6.1",
                                "assigned",
                                List.of(),
                                null,
                                Map.of(),
                                List.of(),
                                BigDecimal.valueOf(10),
                                null),
                        new Answer("5.4.3", null, List.of(), null, Map.of(), List.of("mailer.pdf"), null, null),
                        new Answer("5.2.3", null, List.of(), "Soon.", Map.of(), List.of(), null, null));
    }

    @Test
    void areAsLongAsTheirAuthorLikesWhereTheFormLimitsNoWords() {
        String essay = "a word ".repeat(50_000);
        List<Answer> answers = answers(Asked.year()
                .answer("5.2.3", "text", essay)
                .answer("5.5.1", "selected", List.of("health fairs"), "details", Map.of("health fairs", essay)));
        assertThat(answers.get(0).text()).isEqualTo(essay);
        assertThat(answers.get(1).detail("health fairs")).isEqualTo(essay);
    }

    @Test
    void toAnUnknownQuestionAreRefused() {
        assertRefused(Asked.year().answer("5.2.3", "text", "Soon.").answer("5.9.2", "text", "Soon.")::admitted)
                .isUnacceptable()
                .tellsOnly("FA-014", "/facts/answers/1/question");
    }

    @Test
    void toAStandardThatIsNoQuestionAreRefused() {
        assertRefused(Asked.year().answer("1.4", "number", 3)::admitted)
                .tellsOnly("FA-014", "/facts/answers/0/question");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"5.6.1, asigned", "5.6.1,", "5.2.3, first"})
    void toAnUnknownPartAreRefused(String question, String part) {
        assertRefused(Asked.year().answer(question, "part", part)::admitted)
                .isUnacceptable()
                .tellsOnly("FA-014", "/facts/answers/0/part");
    }

    @Test
    void withAnUnknownChoiceAreRefused() {
        assertRefused(Asked.year()
                        .answer(
                                "5.5.1",
                                "selected",
                                List.of("planned activity", "helth fairs"),
                                "details",
                                Map.of("a/b", "Four."))::admitted)
                .isUnacceptable()
                .tellsExactly(
                        tuple("FA-014", "/facts/answers/0/selected/1"),
                        tuple("FA-014", "/facts/answers/0/details/a~1b"));
    }

    @Test
    void thatSelectWhereNothingIsToBeSelectedAreRefused() {
        assertRefused(Asked.year().answer("5.2.3", "selected", List.of("other"))::admitted)
                .tellsOnly("FA-014", "/facts/answers/0/selected/0");
    }

    @Test
    void thatSelectAChoiceTwiceAreRefused() {
        assertRefused(Asked.year().answer("5.2.2", "selected", List.of("other", "claims data", "other"))::admitted)
                .tellsOnly("FA-010", "/facts/answers/0/selected/2");
    }

    @Test
    void givenTwiceToTheSameQuestionAndPartAreRefused() {
        assertRefused(Asked.year()
                        .answer("5.6.1", "part", "assigned", "number", 10)
                        .answer("5.6.1", "part", "enrolled", "number", 10)
                        .answer("5.6.1", "part", "assigned", "number", 11)
                        .answer("5.2.3", "text", "Soon.")
                        .answer("5.2.3", "text", "Later.")::admitted)
                .tellsExactly(tuple("FA-010", "/facts/answers/2"), tuple("FA-010", "/facts/answers/4"));
    }

    @Test
    void thatNameNoQuestionAreToldSoOnceEach() {
        assertRefused(Asked.year().answer(null, "text", "Soon.").answer(null, "text", "Later.")::admitted)
                .tellsExactly(
                        tuple("FA-008", "/facts/answers/0/question"), tuple("FA-008", "/facts/answers/1/question"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "-1, FA-003",
        "-0.5, FA-003",
        "10.5, FA-004",
        "1e-3, FA-004",
        "1000000000000000, FA-006",
        "1e400, FA-006",
        "1e-400, FA-006"
    })
    void withACountOutOfBoundsAreRefusedAsNumberAndAsText(String number, String code) {
        for (Object stated : Arrays.asList(number, new BigDecimal(number))) {
            assertRefused(Asked.year().answer("5.6.1", "part", "assigned", "number", stated)::admitted)
                    .isUnacceptable()
                    .tellsOnly(code, "/facts/answers/0/number");
        }
    }

    @Test
    void withANumberShortToWriteButEndlessToWriteOutAreRefused() {
        assertRefused(
                        Asked.year().answer("5.6.1", "part", "assigned", "number", new BigDecimal("1e999999999"))
                                ::admitted)
                .tellsOnly("FA-006", "/facts/answers/0/number");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"10, 10", "10.0, 10", "1e1, 10", "+10, 10", "0.00, 0", "87.50, 87.5"})
    void haveOneNumberHoweverItIsWritten(String written, String meant) {
        for (Object stated : Arrays.asList(written, new BigDecimal(written))) {
            assertThat(answers(Asked.year().answer("5.1.1", "part", "disability", "number", stated))
                            .get(0)
                            .number())
                    .isEqualTo(new BigDecimal(meant));
        }
    }

    @Test
    void withANumberWhereNoneIsAskedAreRefused() {
        assertRefused(Asked.year().answer("5.2.1", "number", 3)::admitted)
                .tellsOnly("FA-014", "/facts/answers/0/number");
    }

    @Test
    void withADateWhereNoneIsAskedAreRefused() {
        assertRefused(Asked.year().answer("5.2.3", "date", "2017-02-01")::admitted)
                .tellsOnly("FA-014", "/facts/answers/0/date");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2017-02-29", "2017-2-1", "02/01/2017", "2017-02", "NA", ""})
    void withADateThatIsNoneAreRefused(String date) {
        assertRefused(Asked.year().answer("5.2.3", "date", date)::admitted)
                .tellsOnly("FA-002", "/facts/answers/0/date");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"many", "1,000", "5%", "", "NaN"})
    void withANumberThatIsNoneAreRefused(String number) {
        assertRefused(Asked.year().answer("5.6.1", "part", "assigned", "number", number)::admitted)
                .tellsOnly("FA-002", "/facts/answers/0/number");
    }

    @Test
    void ofTheWrongFormAreRefusedAtTheirPlace() {
        assertRefused(Asked.year()
                        .answer("5.2.2", "selected", "claims data")
                        .answer("5.2.3", "text", 3)
                        .answer("5.3.1", "selected", List.of(BigDecimal.ONE))
                        .answer("5.4.3", "attachments", Map.of("name", "mailer.pdf"))
                        .answer("5.5.1", "details", List.of("Four."))
                        .answer("5.7.2", "texts", "Soon.")
                        .answer("5.8.2", "text", " ")::admitted)
                .tells("FA-002", "/facts/answers/0/selected")
                .tells("FA-002", "/facts/answers/1/text")
                .tells("FA-002", "/facts/answers/2/selected/0")
                .tells("FA-002", "/facts/answers/3/attachments")
                .tells("FA-011", "/facts/answers/4/details")
                .tells("FA-007", "/facts/answers/5/texts")
                .tells("FA-002", "/facts/answers/6/text");
    }

    @Test
    void thatAreNoListAreRefused() {
        assertRefused(Asked.year().fact("answers", Map.of("question", "5.2.3"))::admitted)
                .tellsOnly("FA-002", "/facts/answers");
        assertRefused(Asked.year().fact("answers", List.of("5.2.3"))::admitted).tellsOnly("FA-011", "/facts/answers/0");
    }

    @Test
    void areGivenForTheYearAndNotForItsMonths() {
        assertRefused(Asked.year().inMonth("2017-02", "answers", List.of())::admitted)
                .tellsOnly("FA-001", "/facts/months/0/answers");
    }

    private static List<Answer> answers(Asked asked) {
        return ((List<?>) asked.admitted().facts().get("answers"))
                .stream().map(Answer.class::cast).toList();
    }
}
