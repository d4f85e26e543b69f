package org.plumbline.web.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/** Reads the fields of a small JSON object, noting each fault; a field nobody knows is one. */
public final class JsonBody {
    private static final String CODE = "FA-017";

    private final Map<?, ?> fields;
    private final List<Violation> violations = new ArrayList<>();

    public JsonBody(Object tree, Set<String> known) {
        if (!(tree instanceof Map<?, ?> object)) {
            throw SubmissionRefused.malformed(List.of(new Violation("", "FA-011", "Send a JSON object.")));
        }
        fields = object;
        object.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        "/" + name,
                        "There is no field '" + name + "' here; the fields are "
                                + String.join(", ", known.stream().sorted().toList()) + "."));
    }

    /** Call last: refuses when anything was wrong. */
    public void refuseIfWrong() {
        if (!violations.isEmpty()) {
            throw SubmissionRefused.malformed(violations);
        }
    }

    public String text(String name, boolean needed) {
        Object value = fields.get(name);
        if (value instanceof String text && !text.isBlank() && text.indexOf('\0') < 0) {
            return text;
        }
        if (value != null || needed) {
            refuse("/" + name, "'" + name + "' is a text, and not a blank one.");
        }
        return null;
    }

    public boolean flag(String name, boolean usual) {
        Object value = fields.get(name);
        if (value != null && !(value instanceof Boolean)) {
            refuse("/" + name, "'" + name + "' is true or false.");
        }
        return value instanceof Boolean flag ? flag : usual;
    }

    public Set<String> words(String name) {
        if (fields.get(name) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return Set.copyOf(list.stream().map(String.class::cast).distinct().toList());
        }
        refuse("/" + name, "'" + name + "' is a list of words.");
        return Set.of();
    }

    /** A whole number between two others. */
    public int number(String name, int least, int most) {
        Object value = fields.get(name);
        try {
            int number = new BigDecimal(String.valueOf(value)).intValueExact();
            if (number >= least && number <= most) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException none) {
            // Said below, with what is said of one out of bounds.
        }
        refuse("/" + name, "'" + name + "' is a whole number from " + least + " to " + most + ".");
        return least;
    }

    private void refuse(String pointer, String sentence) {
        violations.add(new Violation(pointer, CODE, sentence));
    }
}
