package org.plumbline.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.Told.assertFaults;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.Shipped;

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
            n5.5.1           | Kind            | CHOICES                    | 'CHOICES' is no kind; write one of [CHOICE, TEXT, COUNT, PERCENT, ATTACHMENT].
            n5.5.1           | Kind            | choice                     | 'choice' is no kind
            n5.8.2           | Only if         | when not provided          | 'when not provided' is no condition; write '5.1.1: a choice', '5.1.1: *' for any choice, or 'not 5.1.1: …'.
            n5.8.2           | Only if         | 5.8.1:not provided         | is no condition
            n5.8.2           | Only if         | 5.8.1: not given           | No CHOICE of 5.8.1 has the choice 'not given'.
            n5.8.2           | Only if         | 5.8.9: not provided        | No CHOICE of 5.8.9 has the choice
            n5.8.2           | Only if         | 5.2.3: *                   | No CHOICE of 5.2.3 has the choice '*'.
            n5.6.2           | Only if         | 5.6.1 assigned: required   | No CHOICE of 5.6.1 assigned has the choice 'required'.
            n5.6.2           | Only if         | not 5.6.1 asignment: *     | No CHOICE of 5.6.1 asignment has the choice '*'.
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
    void that_is_wrong(String id, String column, String text, String message) {
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
    void that_is_needed_and_empty(String column) {
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
    void that_lists_no_choices() {
        SheetCopy copy = new SheetCopy();
        assertFaults(copy.with("n5.6.1-assignment", "Choices", "").faults())
                .tell("RB-061")
                .at(copy.place("n5.6.1-assignment", "Choices"))
                .saying("A CHOICE lists its choices, one a line.")
                .once();
    }

    @Test
    void that_has_the_id_of_another() {
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
    void that_is_a_formula(String column) {
        SheetCopy copy = new SheetCopy();
        String place = copy.place("n5.8.4", column);
        copy.cell("n5.8.4", column).setCellFormula("1+1");
        assertFaults(copy.faults())
                .tell("RB-061")
                .in(Shipped.NARRATIVE)
                .at(place)
                .saying("A formula is not read; write its value.")
                .once();
        assertThat(copy.faults()).noneMatch(fault -> fault.message().contains("needed"));
    }

    @Test
    void and_all_faults_are_told_at_once() {
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
