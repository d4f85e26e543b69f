package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.fact.Answer;
import org.plumbline.fact.AnswerReader;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.Violation;

/** Holds the answers of a questionnaire against its questions: unknown ones are faults of the request, not of the answer. */
final class Answers {
    private final Contract contract;
    private final List<Violation> violations;

    Answers(Contract contract, List<Violation> violations) {
        this.contract = contract;
        this.violations = violations;
    }

    List<Answer> read(Object stated, String pointer) {
        List<Answer> read = AnswerReader.read(stated, pointer, violations);
        List<Answer> answers = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            Answer answer = read.get(i);
            String place = pointer + "/" + i;
            if (answer.question() != null && !given.add(answer.place())) {
                refuse(place, "FA-010", "The question " + answer.place() + " is answered twice; keep one of the two.");
            }
            answers.add(answer.question() == null ? answer : understood(answer, place));
        }
        return answers;
    }

    /** The answer with its number exact. */
    private Answer understood(Answer answer, String place) {
        List<Requirement> asked = contract.requirements().stream()
                .filter(requirement -> requirement.isAnsweredBy(answer))
                .toList();
        if (asked.isEmpty()) {
            unknown(answer, place);
            return answer;
        }
        choices(answer, asked, place);
        if (answer.date() != null && asked.stream().noneMatch(requirement -> requirement.kind() == Kind.DATE)) {
            refuse(place + "/date", "FA-014", "The question " + answer.place() + " asks for no date; leave it out.");
        }
        return answer.number() == null ? answer : answer.counting(number(answer, asked, place + "/number"));
    }

    private void unknown(Answer answer, String place) {
        List<String> parts = contract.requirements().stream()
                .filter(requirement -> requirement.question().equals(answer.question()))
                .filter(requirement -> requirement.kind() != Kind.PARTS)
                .map(requirement -> requirement.part() == null ? "" : requirement.part())
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            refuse(
                    place + "/question",
                    "FA-014",
                    "There is no question '" + answer.question() + "' in this contract; its questions are "
                            + String.join(", ", questions()) + ".");
        } else if (parts.equals(List.of(""))) {
            refuse(
                    place + "/part",
                    "FA-014",
                    "The question " + answer.question() + " is answered as a whole; leave 'part' out.");
        } else {
            refuse(
                    place + "/part",
                    "FA-014",
                    "The question " + answer.question() + " is answered in parts; name one of "
                            + String.join(", ", parts) + " as 'part'.");
        }
    }

    private List<String> questions() {
        return contract.requirements().stream()
                .map(Requirement::question)
                .distinct()
                .toList();
    }

    private void choices(Answer answer, List<Requirement> asked, String place) {
        List<String> known = asked.stream()
                .flatMap(requirement -> requirement.choices().stream())
                .distinct()
                .toList();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < answer.selected().size(); i++) {
            String choice = answer.selected().get(i);
            known(answer, known, choice, place + "/selected/" + i);
            if (!made.add(choice)) {
                refuse(place + "/selected/" + i, "FA-010", "'" + choice + "' is selected twice; keep one of the two.");
            }
        }
        answer.details()
                .keySet()
                .forEach(choice -> known(answer, known, choice, Pointer.to(place + "/details", choice)));
    }

    private void known(Answer answer, List<String> known, String choice, String pointer) {
        if (!known.contains(choice)) {
            refuse(
                    pointer,
                    "FA-014",
                    known.isEmpty()
                            ? "The question " + answer.place() + " has nothing to select."
                            : "'" + choice + "' is no choice of " + answer.place() + "; the choices are "
                                    + String.join(", ", known) + ".");
        }
    }

    private BigDecimal number(Answer answer, List<Requirement> asked, String pointer) {
        BigDecimal number = FactValue.normal(answer.number());
        boolean counted = asked.stream().anyMatch(requirement -> requirement.kind() == Kind.COUNT);
        if (!counted && asked.stream().noneMatch(requirement -> requirement.kind() == Kind.PERCENT)) {
            refuse(pointer, "FA-014", "The question " + answer.place() + " asks for no number; leave it out.");
        } else if (number.signum() < 0) {
            refuse(pointer, "FA-003", "A number is 0 or more; it can't be negative.");
        } else if (FactValue.isTooLong(number)) {
            refuse(pointer, "FA-006", "The number has more digits than can be kept exactly; check the figure.");
        } else if (counted && number.stripTrailingZeros().scale() > 0) {
            refuse(pointer, "FA-004", "This is a count; write a whole number.");
        } else {
            return new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
        return number;
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
