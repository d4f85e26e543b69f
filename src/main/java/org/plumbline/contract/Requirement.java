package org.plumbline.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.fact.Answer;
import org.plumbline.fact.Words;

/**
 * What a questionnaire asks of one answer: a row of its sheet.
 *
 * @param id lasting id of the row
 * @param question the question, which is a standard of the contract
 * @param part the part of the question that is answered on its own, or null
 * @param asks what is asked, in a few words
 * @param onlyIf when it is asked at all, or null for always
 * @param atLeast how many choices, or parts, are needed; 0 where choosing is free
 * @param choices what can be chosen
 * @param standsAlone choices that go with no other, or only with some
 * @param aloneIsEnough whether such a choice answers the question
 * @param needsText choices that need a text of their own
 * @param atMostPart the part whose number this one can't exceed; of a percentage the number itself; or null
 * @param notBefore the answer whose date this one can't precede, or null
 * @param mostWords how many words its text may have, or null for any number
 * @param mostWordsOf how many words the text of a choice may have, by choice
 * @param noAnswers texts that answer nothing, such as "not applicable"
 * @param clause id of the clause it comes from
 */
public record Requirement(
        String id,
        String question,
        String part,
        String asks,
        Kind kind,
        Need need,
        Condition onlyIf,
        int atLeast,
        List<String> choices,
        List<Alone> standsAlone,
        boolean aloneIsEnough,
        List<String> needsText,
        String atMostPart,
        Place notBefore,
        Integer mostWords,
        Map<String, Integer> mostWordsOf,
        List<String> noAnswers,
        String clause) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** What an answer consists of. */
    public enum Kind {
        CHOICE,
        TEXT,
        COUNT,
        PERCENT,
        ATTACHMENT,
        DATE,
        /** That enough parts of the question are answered; no answer of its own. */
        PARTS
    }

    /** Whether an answer must be there. */
    public enum Need {
        /** Where it is asked, it must be answered. */
        REQUIRED,
        /** Where it is asked, it may be left blank. */
        OPTIONAL,
        /** Where it is asked, it must be answered; where not, it must be blank. */
        BLANK_OTHERWISE
    }

    /**
     * Where an answer stands.
     *
     * @param part the part of the question, or null for any
     */
    public record Place(String question, String part) {
        /** Whether an answer stands here. */
        public boolean holds(Answer answer) {
            return question.equals(answer.question()) && (part == null || part.equals(answer.part()));
        }

        @Override
        public String toString() {
            return part == null ? question : question + " " + part;
        }
    }

    /** Whether an answer is to this question and part. */
    public boolean isAnsweredBy(Answer answer) {
        return kind != Kind.PARTS
                && question.equals(answer.question())
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
            case TEXT -> answer.hasText() && !isNoAnswer(answer.text());
            case COUNT, PERCENT -> answer.number() != null;
            case ATTACHMENT -> !answer.attachments().isEmpty();
            case DATE -> answer.date() != null;
            case PARTS -> false;
        };
    }

    /** Whether an answer has anything at all of this kind. */
    public boolean isTouchedBy(Answer answer) {
        return kind == Kind.CHOICE ? !own(answer).isEmpty() : isFilledBy(answer) || isDeclinedBy(answer);
    }

    /** Whether an answer says that there is nothing to answer, in place of a text or a date. */
    public boolean isDeclinedBy(Answer answer) {
        return (kind == Kind.TEXT || kind == Kind.DATE) && answer.hasText() && isNoAnswer(answer.text());
    }

    private boolean isNoAnswer(String text) {
        return noAnswers.stream().anyMatch(none -> Words.sameLetters(none, text));
    }

    /** What a person is told who left it out. */
    public String lack() {
        return switch (kind) {
            case CHOICE -> lackingChoices();
            case TEXT -> "no text";
            case COUNT -> "no count";
            case PERCENT -> "no percentage";
            case ATTACHMENT -> "no attachment";
            case DATE -> "no date";
            case PARTS -> atLeast == 1 ? "nothing answered" : "fewer than " + atLeast + " answered";
        };
    }

    private String lackingChoices() {
        if (atLeast > 1) {
            return "fewer than " + atLeast + " chosen";
        }
        return choices.size() == 1 ? "'" + choices.get(0) + "' not chosen" : "nothing chosen";
    }

    /** A question may spread its choices over several rows. */
    private List<String> own(Answer answer) {
        return answer.selected().stream().filter(choices::contains).toList();
    }

    private long counted(Answer answer) {
        return own(answer).stream()
                .filter(choice -> aloneIsEnough || !isAlone(choice))
                .count();
    }

    /** Whether an answer to this requirement is what a condition names, were it not negated. */
    public boolean satisfies(Condition condition, Answer answer) {
        if (kind != condition.kind() || !isAnsweredBy(answer)) {
            return false;
        }
        if (kind != Kind.CHOICE) {
            return isFilledBy(answer);
        }
        return Condition.ANY.equals(condition.choice())
                ? own(answer).stream().anyMatch(made -> !isAlone(made))
                : own(answer).contains(condition.choice());
    }

    /** Whether a choice that stands alone was made beside another. */
    public boolean mixesAlone(Answer answer) {
        return !mixed(answer).isEmpty();
    }

    /** The choices made that stand alone and do not, each told as a part of a sentence. */
    public List<String> mixed(Answer answer) {
        return standsAlone.stream()
                .filter(alone -> alone.isMixed(answer.selected()))
                .map(alone -> "'" + String.join("', '", alone.choices()) + "' chosen together with what contradicts it")
                .toList();
    }

    private boolean isAlone(String choice) {
        return standsAlone.stream().anyMatch(alone -> alone.choices().equals(List.of(choice)));
    }

    /** The greatest percentage it takes. */
    public BigDecimal mostPercent() {
        return kind == Kind.PERCENT && atMostPart != null ? new BigDecimal(atMostPart) : ALL;
    }

    /** Where it takes less than all, when that is, as the end of a phrase. */
    public String mostPercentWhere() {
        return atMostPart == null || onlyIf == null ? "" : ", the most where " + onlyIf;
    }

    /** The choices made that need a text and have none; the answer's own text serves where just one needs it. */
    public List<String> unexplained(Answer answer) {
        return needing(answer).stream()
                .filter(choice -> {
                    String text = explanation(answer, choice);
                    return Words.count(text) == 0 || isNoAnswer(text);
                })
                .toList();
    }

    private List<String> needing(Answer answer) {
        return answer.selected().stream().filter(needsText::contains).toList();
    }

    /** The text that belongs to a choice that needs one; the answer's own serves where just one needs it. */
    private String explanation(Answer answer, String choice) {
        String detail = answer.detail(choice);
        return Words.count(detail) == 0 && needing(answer).size() == 1 ? answer.text() : detail;
    }

    /** Which texts of an answer have more words than they may, each told as a part of a sentence. */
    public List<String> tooLong(Answer answer) {
        List<String> told = new ArrayList<>();
        if (kind == Kind.TEXT && mostWords != null) {
            tell("", Words.count(answer.text()), mostWords, told);
        }
        needing(answer).stream()
                .filter(mostWordsOf::containsKey)
                .forEach(choice -> tell(
                        "'" + choice + "' described in ",
                        Words.count(explanation(answer, choice)),
                        mostWordsOf.get(choice),
                        told));
        return told;
    }

    private static void tell(String what, int words, int most, List<String> told) {
        if (words > most) {
            told.add(what + words + " words, " + (words - most) + " more than the " + most + " allowed");
        }
    }
}
