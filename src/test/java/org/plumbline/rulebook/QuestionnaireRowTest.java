package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;
import org.plumbline.contract.Condition;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.contract.Requirement.Need;
import org.plumbline.contract.Requirement.Place;

@DisplayName("A row of a questionnaire names the cell of each fault, and what was expected there")
class QuestionnaireRowTest {

    @ParameterizedTest(name = "{1} ''{2}'' in {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            n5.5.1           | Id              | 5.5.1                      | '5.5.1' is no id; write letters, digits, dots and dashes, beginning with a letter.
            n5.5.1           | Id              | n5 5 1                     | 'n5 5 1' is no id
            n5.5.1           | Question        | 5.5.2                      | The contract has no question '5.5.2' in this questionnaire.
            n5.5.1           | Question        | 1.4                        | The contract has no question '1.4' in this questionnaire.
            n5.5.1           | Kind            | CHOICES                    | 'CHOICES' is no kind; write one of [CHOICE, TEXT, COUNT, PERCENT, ATTACHMENT, DATE, PARTS].
            n5.5.1           | Kind            | choice                     | 'choice' is no kind
            n5.8.2           | Only if         | when not provided          | 'when not provided' is no condition; write '5.1.1: a choice', '5.1.1: *' for any choice, '5.1.2 has text', or 'not ' and one of these.
            n5.8.2           | Only if         | 5.8.1:not provided         | is no condition
            n5.8.2           | Only if         | 5.8.1: not given           | No CHOICE of 5.8.1 has the choice 'not given'.
            n5.8.2           | Only if         | 5.8.9: not provided        | No CHOICE of 5.8.9 has the choice
            n5.8.2           | Only if         | 5.2.3: *                   | No CHOICE of 5.2.3 has the choice '*'.
            n5.6.2           | Only if         | 5.6.1 assigned: required   | No CHOICE of 5.6.1 assigned has the choice 'required'.
            n5.6.2           | Only if         | not 5.6.1 asignment: *     | No CHOICE of 5.6.1 asignment has the choice '*'.
            n5.8.2           | Only if         | 5.8.1 has words            | '5.8.1 has words' is no condition
            n5.8.2           | Only if         | 5.8.1 has text             | No row of 5.8.1 is a TEXT.
            n5.8.2           | Only if         | not 5.6.1 enrolled has date | No row of 5.6.1 enrolled is a DATE.
            n5.8.2           | Only if         | 5.6.1 enroled has count    | No row of 5.6.1 enroled is a COUNT.
            n5.5.1           | At least        | one                        | 'one' is no number of choices; write 0 to 99, or nothing for 0.
            n5.5.1           | At least        | -1                         | '-1' is no number of choices
            n5.5.1           | At least        | 1.5                        | '1.5' is no number of choices
            n5.5.1           | At least        | 8                          | There are only 7 choices.
            n5.2.3           | At least        | 1                          | Only a CHOICE has choices; leave this cell empty.
            n5.2.3           | Choices         | plan                       | Only a CHOICE has choices; leave this cell empty.
            n5.5.1           | Stands alone    | nothing conducted          | 'nothing conducted' is none of the choices of this row.
            n5.5.1           | Needs text      | helth fairs                | 'helth fairs' is none of the choices of this row.
            n5.8.4           | Alone is enough | maybe                      | 'maybe' is neither yes nor no.
            n5.6.1-assigned  | At most         | enrollees                  | The question 5.6.1 has no part 'enrollees' that is a COUNT.
            n5.6.1-assigned  | At most         | assignment                 | The question 5.6.1 has no part 'assignment' that is a COUNT.
            n5.2.3           | At most         | enrolled                   | Only a COUNT is held against another part; leave this cell empty.
            n5.5.1           | Clause          | 5.5.2                      | The contract has no clause '5.5.2'.
            """)
    void thatIsWrong(String id, String column, String text, String message) {
        SheetCopy copy = new SheetCopy();
        String place = copy.place(id, column);
        assertFaults(copy.with(id, column, text).faults())
                .tellOnly("RB-061")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying(message)
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Id", "Question", "Asks", "Kind", "Clause"})
    void thatIsNeededAndEmpty(String column) {
        SheetCopy copy = new SheetCopy();
        String place = copy.place("n5.2.3", column);
        assertFaults(copy.with("n5.2.3", column, " ").faults())
                .tell("RB-061")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying("This cell is needed.")
                .once();
    }

    @Test
    void thatListsNoChoices() {
        SheetCopy copy = new SheetCopy();
        assertFaults(copy.with("n5.6.1-assignment", "Choices", "").faults())
                .tell("RB-061")
                .at(copy.place("n5.6.1-assignment", "Choices"))
                .saying("A CHOICE lists its choices, one a line.")
                .once();
    }

    @Test
    void thatHasTheIdOfAnother() {
        SheetCopy copy = new SheetCopy();
        String place = copy.place("n5.3.2", "Id");
        assertFaults(copy.with("n5.3.2", "Id", "n5.2.3").faults())
                .tellOnly("RB-061")
                .at(place)
                .saying("The id 'n5.2.3' stands twice")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Id", "Kind", "Only if", "Choices", "Asks"})
    void thatIsAFormula(String column) {
        SheetCopy copy = new SheetCopy();
        String place = copy.place("n5.8.4", column);
        copy.cell("n5.8.4", column).setCellFormula("1+1");
        assertFaults(copy.faults())
                .tell("RB-061")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying("The cell holds a formula, which is not read; write its value.")
                .once();
        assertThat(copy.faults()).noneMatch(fault -> fault.message().contains("needed"));
    }

    @ParameterizedTest(name = "{1} ''{2}'' in {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            n5.2.3           | Need       | maybe           | 'maybe' is none of required, optional and blank otherwise.
            n5.2.3           | Need       | blank otherwise | Blank otherwise than when? Say it in 'Only if'.
            n5.2.3           | Most words | many            | 'many' is no number of words; write 1 to 9999, or nothing for any number.
            n5.2.3           | Most words | 0               | '0' is no number of words
            n5.2.3           | Most words | 10000           | '10000' is no number of words
            n5.2.3           | Most words | other: 100      | 'other: 100' is no number of words
            n5.5.1           | Most words | 100             | '100' is no limit for a choice; write a choice and 1 to 9999 words, such as 'other: 100'.
            n5.5.1           | Most words | health fairs: 0 | 'health fairs: 0' is no limit for a choice
            n5.5.1           | Most words | fairs: 100      | 'fairs' is none of the choices that need a text.
            n5.5.1           | Most words | none conducted: 100 | 'none conducted' is none of the choices that need a text.
            n5.6.1-assigned  | Most words | 100             | Only a TEXT or a CHOICE has words; leave this cell empty.
            n5.4.3           | No answer  | NA              | Only a TEXT, a CHOICE or a DATE can be declined in words; leave this cell empty.
            n5.2.3           | Not before | 5.3.2           | Only a DATE is held against another date; leave this cell empty.
            """)
    void thatIsWrongInAColumnOfForms(String id, String column, String text, String message) {
        SheetCopy copy = new SheetCopy().withFormColumns();
        String place = copy.place(id, column);
        assertFaults(copy.with(id, column, text).faults())
                .tell("RB-061")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying(message)
                .once();
    }

    @Test
    void thatLimitsAChoiceTwice() {
        SheetCopy copy = new SheetCopy().withFormColumns();
        assertFaults(copy.with("n5.5.1", "Most words", "health fairs: 100\nhealth fairs: 50")
                        .faults())
                .tellOnly("RB-061")
                .at(copy.place("n5.5.1", "Most words"))
                .saying("'health fairs' stands twice")
                .once();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"5.3.2", "5.2.3", "5.9.9", "5.3.2 first"})
    void thatNamesNoOtherDate(String place) {
        SheetCopy copy =
                new SheetCopy().withFormColumns().with("n5.2.3", "Kind", "DATE").with("n5.2.3", "Not before", place);
        assertFaults(copy.faults())
                .tellOnly("RB-061")
                .at(copy.place("n5.2.3", "Not before"))
                .saying("No other row of " + place + " is a DATE.")
                .once();
    }

    @ParameterizedTest(name = "{0} of the two parts")
    @ValueSource(strings = {"", "0", "3"})
    void thatAsksForMoreOrFewerPartsThanThereAre(String atLeast) {
        SheetCopy copy = new SheetCopy()
                .withRow("n5.7.3", "5.7.3")
                .with("n5.7.3", "Kind", "PARTS")
                .with("n5.7.3", "At least", atLeast);
        assertFaults(copy.faults())
                .tellOnly("RB-061")
                .at(copy.place("n5.7.3", "At least"))
                .saying("The question has 2 parts; write how many of them are needed, at least 1.")
                .once();
    }

    @Test
    void thatIsAboutAllPartsAndNamesOne() {
        SheetCopy copy = new SheetCopy()
                .withRow("n5.7.3", "5.7.3")
                .with("n5.7.3", "Kind", "PARTS")
                .with("n5.7.3", "At least", "1")
                .with("n5.7.3", "Part", "enrolled");
        assertFaults(copy.faults())
                .tellOnly("RB-061")
                .at(copy.place("n5.7.3", "Part"))
                .saying("PARTS is about all parts of the question; leave this cell empty.")
                .once();
    }

    @Test
    void thatIsRightIsReadWithAllItSays() {
        SheetCopy copy = new SheetCopy()
                .withFormColumns()
                .with("n5.3.2", "Kind", "DATE")
                .with("n5.2.3", "Kind", "DATE")
                .with("n5.2.3", "Need", "blank otherwise")
                .with("n5.2.3", "Only if", "not 5.6.2 has text")
                .with("n5.2.3", "Not before", "5.3.2")
                .with("n5.2.3", "No answer", "NA\nnot applicable")
                .with("n5.5.1", "Need", "optional")
                .with("n5.5.1", "Most words", "health fairs: 100\nplanned activity: 50")
                .with("n5.6.2", "Need", "required")
                .with("n5.6.2", "Most words", "200");
        assertThat(requirement(copy, "n5.2.3")).satisfies(date -> {
            assertThat(date.need()).isEqualTo(Need.BLANK_OTHERWISE);
            assertThat(date.onlyIf()).isEqualTo(new Condition(true, new Place("5.6.2", null), Kind.TEXT, null));
            assertThat(date.notBefore()).isEqualTo(new Place("5.3.2", null));
            assertThat(date.noAnswers()).containsExactly("NA", "not applicable");
        });
        assertThat(requirement(copy, "n5.5.1")).satisfies(choice -> {
            assertThat(choice.need()).isEqualTo(Need.OPTIONAL);
            assertThat(choice.mostWords()).isNull();
            assertThat(choice.mostWordsOf()).isEqualTo(Map.of("health fairs", 100, "planned activity", 50));
        });
        assertThat(requirement(copy, "n5.6.2")).satisfies(text -> {
            assertThat(text.need()).isEqualTo(Need.REQUIRED);
            assertThat(text.mostWords()).isEqualTo(200);
        });
    }

    private static Requirement requirement(SheetCopy copy, String id) {
        return copy.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void andAllFaultsAreToldAtOnce() {
        SheetCopy copy = new SheetCopy()
                .with("n5.2.3", "Kind", "WORDS")
                .with("n5.8.2", "Only if", "sometimes")
                .with("n5.9.1", "Clause", "5.9.9");
        assertThat(copy.faults())
                .extracting(Fault::place)
                .containsExactlyInAnyOrder(
                        copy.place("n5.2.3", "Kind"), copy.place("n5.8.2", "Only if"), copy.place("n5.9.1", "Clause"));
    }
}
