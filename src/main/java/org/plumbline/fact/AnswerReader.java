package org.plumbline.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the answers of a questionnaire. */
public final class AnswerReader {
    private static final Set<String> KEYS =
            Set.of("question", "part", "selected", "text", "details", "attachments", "number", "date");

    private AnswerReader() {}

    /** Gives the answers in order; faults of form are added to the list. */
    public static List<Answer> read(Object stated, String pointer, List<Violation> violations) {
        List<Answer> answers = new ArrayList<>();
        TreeReader.list(stated, pointer, violations).forEach(item -> answers.add(answer(item)));
        return answers;
    }

    private static Answer answer(TreeReader item) {
        item.refuseKeysBeyond(KEYS);
        Map<String, String> details = new LinkedHashMap<>();
        if (item.has("details")) {
            TreeReader texts = item.object("details");
            texts.fields().keySet().forEach(choice -> details.put(choice, texts.optionalProse(choice)));
        }
        return new Answer(
                item.text("question"),
                item.optionalText("part"),
                item.texts("selected"),
                item.optionalProse("text"),
                details,
                item.texts("attachments"),
                item.optionalNumber("number"),
                date(item));
    }

    private static LocalDate date(TreeReader item) {
        Object value = item.fields().get("date");
        Optional<LocalDate> day = Days.parse(value);
        if (value != null && day.isEmpty()) {
            item.refuse("date", "FA-002", "'date' is a day; write it as YYYY-MM-DD.");
        }
        return day.orElse(null);
    }
}
