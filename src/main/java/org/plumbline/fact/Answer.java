package org.plumbline.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer to one question of a questionnaire, or to one part of it.
 *
 * @param part the part, or null where the question has none
 * @param selected the choices made
 * @param text free text, or null
 * @param details texts that belong to single choices, by choice
 * @param attachments names of the files that come with it
 * @param number a count or a percentage, or null
 * @param date a day, or null
 */
public record Answer(
        String question,
        String part,
        List<String> selected,
        String text,
        Map<String, String> details,
        List<String> attachments,
        BigDecimal number,
        LocalDate date) {

    /** The question, and its part where it has parts, as people name it. */
    public String place() {
        return part == null ? question : question + " " + part;
    }

    /** The text that belongs to a choice alone; "" for none. */
    public String detail(String choice) {
        return Objects.requireNonNullElse(details.get(choice), "");
    }

    /** The same answer with its number as the contract understood it. */
    public Answer counting(BigDecimal understood) {
        return new Answer(question, part, selected, text, details, attachments, understood, date);
    }

    /** Whether it has a text that is more than white space. */
    public boolean hasText() {
        return Words.count(text) > 0;
    }
}
