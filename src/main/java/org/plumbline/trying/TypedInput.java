package org.plumbline.trying;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.plumbline.fact.Pointer;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;
import org.plumbline.fact.WrittenNumber;
import org.plumbline.json.JsonTree;

/** An input of a DMN model as somebody wrote it in a cell or a field. */
public final class TypedInput {
    private static final String JSON = "(?s)[\\[{].*|-?\\d+(\\.\\d+)?|true|false|null";

    private TypedInput() {}

    /**
     * What the text says, as the JSON of its input's type would.
     *
     * @param type what FEEL calls it
     * @throws SubmissionRefused FA-002 for no number where one is asked, FA-009 for no JSON
     */
    public static Object of(String name, String type, String text) {
        return switch (type) {
            case "boolean" ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false") ? Boolean.valueOf(text) : text;
            case "number" -> number(name, text);
            case "list", "context" -> json(name, text);
            case "Any" -> text.matches(JSON) ? json(name, text) : text;
            default -> text;
        };
    }

    private static Object number(String name, String text) {
        WrittenNumber number = WrittenNumber.of(text);
        if (!number.isRead()) {
            throw refused(name, "FA-002", "This is a number: " + number.mend() + ".");
        }
        return number.value();
    }

    private static Object json(String name, String text) {
        try {
            return JsonTree.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (SubmissionRefused noJson) {
            throw refused(name, "FA-009", "This is no JSON; write a list as [1, 2] and an object as {\"field\": 1}.");
        }
    }

    private static SubmissionRefused refused(String name, String code, String message) {
        return SubmissionRefused.unacceptable(List.of(new Violation(Pointer.to("/inputs", name), code, message)));
    }
}
