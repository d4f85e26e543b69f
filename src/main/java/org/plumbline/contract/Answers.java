package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.fact.Answer;
import org.plumbline.fact.AnswerReader;
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
        List<Answer> answers = AnswerReader.read(stated, pointer, violations);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String place = pointer + "/" + i;
            List<Requirement> asked = contract.requirements().stream()
                    .filter(requirement -> requirement.isAnsweredBy(answer))
                    .toList();
            if (asked.isEmpty()) {
                refuse(place + "/question", "FA-014", unknown(answer));
            }
            if (!given.add(answer.question() + " " + answer.part())) {
                refuse(place, "FA-010", "The question " + answer.place() + " is answered twice; keep one of the two.");
            }
            choices(answer, asked, place);
            number(answer, asked, place);
        }
        return answers;
    }

    private String unknown(Answer answer) {
        List<String> parts = new ArrayList<>();
        contract.requirements().stream()
                .filter(requirement -> requirement.question().equals(answer.question()) && requirement.part() != null)
                .forEach(requirement -> parts.add(requirement.part()));
        return parts.isEmpty()
                ? "There is no question '" + answer.question() + "' in this contract."
                : "The question " + answer.question() + " is answered in parts; name one of "
                        + String.join(", ", new LinkedHashSet<>(parts)) + " as 'part'.";
    }

    private void choices(Answer answer, List<Requirement> asked, String place) {
        List<String> known = asked.stream()
                .flatMap(requirement -> requirement.choices().stream())
                .toList();
        for (int i = 0; i < answer.selected().size(); i++) {
            if (!asked.isEmpty() && !known.contains(answer.selected().get(i))) {
                refuse(
                        place + "/selected/" + i,
                        "FA-014",
                        known.isEmpty()
                                ? "The question " + answer.place() + " has nothing to select."
                                : "'" + answer.selected().get(i) + "' is no choice of " + answer.place()
                                        + "; the choices are " + String.join(", ", known) + ".");
            }
        }
    }

    private void number(Answer answer, List<Requirement> asked, String place) {
        BigDecimal number = answer.number();
        if (number == null) {
            return;
        }
        boolean counted = asked.stream().anyMatch(requirement -> requirement.kind() == Requirement.Kind.COUNT);
        if (number.signum() < 0) {
            refuse(place + "/number", "FA-003", "A number is 0 or more; it can't be negative.");
        } else if (counted && number.stripTrailingZeros().scale() > 0) {
            refuse(place + "/number", "FA-004", "This is a count; write a whole number.");
        }
    }

    private void refuse(String pointer, String code, String message) {
        violations.add(new Violation(pointer, code, message));
    }
}
