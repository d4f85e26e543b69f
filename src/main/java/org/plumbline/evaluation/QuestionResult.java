package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.contract.Requirement;
import org.plumbline.contract.Requirement.Kind;
import org.plumbline.decision.Finding;
import org.plumbline.fact.Answer;
import org.plumbline.fact.Submission;
import org.plumbline.rulebook.Question;

/** What was answered to a question, beside what the rules found. */
final class QuestionResult {
    private static final String FROM_REQUEST = "request";

    private QuestionResult() {}

    /** @throws EvaluationFailed if no rule found anything about the question */
    static StandardResult of(Question question, Finding finding, Submission submission) {
        if (finding == null) {
            throw new EvaluationFailed("No rule found anything about the question "
                    + question.standard().id() + ".");
        }
        List<String> given = question.told().stream()
                .map(requirement -> requirement.kind() == Kind.PARTS
                        ? parts(question, submission)
                        : answers(question, submission)
                                .filter(requirement::isAnsweredBy)
                                .findFirst()
                                .map(answer -> told(requirement, answer))
                                .orElse(null))
                .toList();
        return new StandardResult(
                question.frame(),
                new Instance(question.standard(), finding.subject(), finding.period(), Map.of(), null),
                finding,
                given,
                given.stream().map(value -> value == null ? null : FROM_REQUEST).toList(),
                List.of(),
                List.of(),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static Stream<Answer> answers(Question question, Submission submission) {
        return question.standard().facts().stream()
                .map(submission.facts()::get)
                .filter(List.class::isInstance)
                .flatMap(answers -> ((List<?>) answers).stream())
                .map(Answer.class::cast);
    }

    /** The parts of a question that have an answer, or null where none has. */
    private static String parts(Question question, Submission submission) {
        String parts = answers(question, submission)
                .filter(answer -> question.requirements().stream()
                        .anyMatch(requirement -> requirement.isAnsweredBy(answer) && requirement.isFilledBy(answer)))
                .map(Answer::part)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? null : parts;
    }

    /** The answer in words, or null where it has nothing of what the requirement is about. */
    private static String told(Requirement requirement, Answer answer) {
        return switch (requirement.kind()) {
            case CHOICE -> chosen(requirement, answer);
            case TEXT -> answer.hasText() ? answer.text() : null;
            case COUNT, PERCENT ->
                answer.number() == null ? null : answer.number().toPlainString();
            case ATTACHMENT -> answer.attachments().isEmpty() ? null : String.join(", ", answer.attachments());
            case DATE -> day(requirement, answer);
            case PARTS -> null;
        };
    }

    private static String chosen(Requirement requirement, Answer answer) {
        List<String> told = new ArrayList<>();
        answer.selected().stream().filter(requirement.choices()::contains).forEach(choice -> {
            String detail = answer.detail(choice);
            told.add(detail.isBlank() ? choice : choice + " (" + detail + ")");
        });
        return told.isEmpty() ? null : String.join(", ", told) + (answer.hasText() ? " (" + answer.text() + ")" : "");
    }

    private static String day(Requirement requirement, Answer answer) {
        if (answer.date() == null) {
            return requirement.isDeclinedBy(answer) ? answer.text() : null;
        }
        return answer.date().toString();
    }
}
