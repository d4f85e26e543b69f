package org.plumbline.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Requirement;
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
        List<String> given = question.requirements().stream()
                .map(requirement -> answer(requirement, question, submission)
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

    private static Optional<Answer> answer(Requirement requirement, Question question, Submission submission) {
        return question.standard().facts().stream()
                .map(submission.facts()::get)
                .filter(List.class::isInstance)
                .flatMap(answers -> ((List<?>) answers).stream())
                .map(Answer.class::cast)
                .filter(requirement::isAnsweredBy)
                .findFirst();
    }

    /** The answer in words, or null where it has nothing of what the requirement is about. */
    private static String told(Requirement requirement, Answer answer) {
        return switch (requirement.kind()) {
            case CHOICE -> answer.selected().isEmpty() ? null : chosen(answer);
            case TEXT -> answer.hasText() ? answer.text() : null;
            case COUNT, PERCENT ->
                answer.number() == null ? null : answer.number().toPlainString();
            case ATTACHMENT -> answer.attachments().isEmpty() ? null : String.join(", ", answer.attachments());
        };
    }

    private static String chosen(Answer answer) {
        List<String> told = new ArrayList<>();
        answer.selected().forEach(choice -> {
            String detail = answer.detail(choice);
            told.add(detail.isBlank() ? choice : choice + " (" + detail + ")");
        });
        return String.join(", ", told) + (answer.hasText() ? " (" + answer.text() + ")" : "");
    }
}
