package org.plumbline.trying;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.evaluation.Tried;

/** What came of a try, as people read it. */
public final class TriedWords {
    TriedWords() {}

    /** A value; the parts of one that has several by their names. */
    public String value(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> part.getKey() + " " + value(part.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(this::value).collect(Collectors.joining(", "));
        }
        return value == null ? "nothing" : value.toString();
    }

    /** Whether any row of a table holds. */
    public boolean holds(Tried.Table table) {
        return table.rows().stream().anyMatch(Tried.Row::matched);
    }

    /** What the decision is called that a table stands in. */
    public String name(Tried tried, String decision) {
        return tried.decisions().stream()
                .filter(each -> each.decision().equals(decision) && each.label() != null)
                .map(Tried.Value::label)
                .findFirst()
                .orElse(decision);
    }
}
