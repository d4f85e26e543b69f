package org.plumbline.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An answer to one question of a questionnaire, or to one part of it.
 *
 * @param part the part, or null where the question has none
 * @param selected the choices made
 * @param text free text, or null
 * @param details texts that belong to single choices, by choice
 * @param attachments names of the files that come with it
 * @param number a count or a percentage, or null
 */
public record Answer(
        String question,
        String part,
        List<String> selected,
        String text,
        Map<String, String> details,
        List<String> attachments,
        BigDecimal number) {

    /** The question, and its part where it has parts, as people name it. */
    public String place() {
        return part == null ? question : question + " " + part;
    }

    /** The text that explains a choice: its own, or the answer's where a single choice was made; "" for none. */
    public String detail(String choice) {
        String own = details.get(choice);
        if (own == null && selected.size() == 1 && text != null) {
            return text;
        }
        return own == null ? "" : own;
    }

    /** The same answer with its number as the contract understood it. */
    public Answer counting(BigDecimal understood) {
        return new Answer(question, part, selected, text, details, attachments, understood);
    }

    /** Whether it has a text that is more than white space. */
    public boolean hasText() {
        return text != null && !text.isBlank();
    }
}
