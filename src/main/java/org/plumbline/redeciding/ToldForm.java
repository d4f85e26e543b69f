package org.plumbline.redeciding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.ledger.Canonical;

/**
 * What was decided, as every version tells it to callers: outcomes, rows, shares, dollars and obligations. Sentences are left
 * aside, and amounts stand as plain numbers.
 */
final class ToldForm {
    private static final String SUBJECT = "subject";
    private static final List<String> NAMED = List.of("kind", "key");
    private static final List<String> DECIDED =
            List.of("standard", SUBJECT, "outcome", "level", "share", "amount", "row");
    private static final List<String> SETTLED = List.of(
            "base",
            "atRisk",
            "penalties",
            "credits",
            "creditsUsed",
            "due",
            "complete",
            "dueAtLeast",
            "dueAtMost",
            "provisional");
    private static final List<String> OBLIGED = List.of("standard", "kind", "basis", "clause");

    private ToldForm() {}

    /** Of a kept assessment. */
    static JsonNode of(Assessment kept) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ArrayNode decisions = tree.putArray("decisions");
        for (Decision decision : kept.decisions()) {
            decisions.add(Canonical.tree(decision));
        }
        tree.set("settlement", Canonical.tree(kept.settlement()));
        tree.set("obligations", Canonical.tree(kept.obligations()));
        return of(tree);
    }

    /** Of an assessment as it was answered. */
    static JsonNode of(JsonNode told) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.set("decisions", each(told.path("decisions"), DECIDED));
        tree.set("settlement", only(told.path("settlement"), SETTLED));
        tree.set("obligations", each(told.path("obligations"), OBLIGED));
        return tree;
    }

    private static JsonNode each(JsonNode list, List<String> members) {
        ArrayNode each = JsonNodeFactory.instance.arrayNode();
        list.forEach(item -> each.add(only(item, members)));
        return each;
    }

    /** What is null is left out. */
    private static JsonNode only(JsonNode object, List<String> members) {
        ObjectNode only = JsonNodeFactory.instance.objectNode();
        for (String member : members) {
            JsonNode value = object.path(member);
            if (!value.isMissingNode() && !value.isNull()) {
                only.set(member, member.equals(SUBJECT) ? only(value, NAMED) : plain(value));
            }
        }
        return only;
    }

    private static JsonNode plain(JsonNode value) {
        if (!value.isTextual() || !value.textValue().matches("-?\\d+(\\.\\d+)?")) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.textValue());
        return JsonNodeFactory.instance.textNode(
                number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }
}
