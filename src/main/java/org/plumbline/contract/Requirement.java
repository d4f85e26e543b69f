package org.plumbline.contract;

import java.util.List;
import org.plumbline.fact.Answer;

/**
 * What a questionnaire asks of one answer: a row of its sheet.
 *
 * @param id lasting id of the row
 * @param question the question, which is a standard of the contract
 * @param part the part of the question that is answered on its own, or null
 * @param asks what is asked, in a few words
 * @param onlyIf when it is asked at all, or null for always
 * @param atLeast how many choices are needed; 0 where choosing is free
 * @param choices what can be chosen
 * @param standsAlone choices that go with no other
 * @param aloneIsEnough whether such a choice answers the question
 * @param needsText choices that need a text of their own
 * @param atMostPart the part whose number this one can't exceed, or null
 * @param clause id of the clause it comes from
 */
public record Requirement(
        String id,
        String question,
        String part,
        String asks,
        Kind kind,
        Condition onlyIf,
        int atLeast,
        List<String> choices,
        List<String> standsAlone,
        boolean aloneIsEnough,
        List<String> needsText,
        String atMostPart,
        String clause) {

    /** What an answer consists of. */
    public enum Kind {
        CHOICE,
        TEXT,
        COUNT,
        PERCENT,
        ATTACHMENT
    }

    /**
     * That another question was answered in a certain way.
     *
     * @param negated whether it must not have been
     * @param part the part it was made in, or null for any
     * @param choice the choice, or {@link #ANY} for any that does not stand alone
     */
    public record Condition(boolean negated, String question, String part, String choice) {
        public static final String ANY = "*";

        /** Whether it looks at this answer: any part of the question, unless it names one. */
        public boolean isAbout(Answer answer) {
            return question.equals(answer.question()) && (part == null || part.equals(answer.part()));
        }

        @Override
        public String toString() {
            return (negated ? "not " : "") + question + (part == null ? "" : " " + part) + ": " + choice;
        }
    }

    /** Whether an answer is to this question and part. */
    public boolean isAnsweredBy(Answer answer) {
        return question.equals(answer.question())
                && (part == null ? answer.part() == null : part.equals(answer.part()));
    }

    /** The question, and its part where it has parts, as people name it. */
    public String place() {
        return part == null ? question : question + " " + part;
    }

    /** Whether an answer has what this kind of requirement asks for. */
    public boolean isFilledBy(Answer answer) {
        return switch (kind) {
            case CHOICE -> counted(answer) >= atLeast;
            case TEXT -> answer.hasText();
            case COUNT, PERCENT -> answer.number() != null;
            case ATTACHMENT -> !answer.attachments().isEmpty();
        };
    }

    /** What a person is told who left it out. */
    public String lack() {
        return switch (kind) {
            case CHOICE -> atLeast == 1 ? "nothing chosen" : "fewer than " + atLeast + " chosen";
            case TEXT -> "no text";
            case COUNT -> "no count";
            case PERCENT -> "no percentage";
            case ATTACHMENT -> "no attachment";
        };
    }

    private long counted(Answer answer) {
        return answer.selected().stream()
                .filter(choice -> aloneIsEnough || !standsAlone.contains(choice))
                .count();
    }

    /** Whether a choice, or any that does not stand alone, was made in an answer to this question. */
    public boolean isChosenIn(Answer answer, String choice) {
        return Condition.ANY.equals(choice)
                ? answer.selected().stream().anyMatch(made -> !standsAlone.contains(made))
                : answer.selected().contains(choice);
    }

    /** Whether a choice that stands alone was made beside another. */
    public boolean mixesAlone(Answer answer) {
        return answer.selected().size() > 1 && answer.selected().stream().anyMatch(standsAlone::contains);
    }

    /** The choices made that need a text and have none; the answer's own text serves where just one needs it. */
    public List<String> unexplained(Answer answer) {
        List<String> needing =
                answer.selected().stream().filter(needsText::contains).toList();
        if (needing.size() == 1 && answer.hasText()) {
            return List.of();
        }
        return needing.stream()
                .filter(choice -> answer.detail(choice).isBlank())
                .toList();
    }
}
