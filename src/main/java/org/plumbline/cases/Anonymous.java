package org.plumbline.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/**
 * Leaves out of a request who made it and what they wrote in words of their own. Where a rule looks at a text, its
 * letters and digits become x, so that it stays as long as it was; what names an item of a list stays.
 */
final class Anonymous {
    private static final String LEFT_OUT = "left out";

    private final Contract contract;

    Anonymous(Contract contract) {
        this.contract = contract;
    }

    /** The request without its contractor and free texts. */
    Map<String, Object> request(Map<String, Object> request) {
        Map<String, Object> anonymous = new LinkedHashMap<>(request);
        anonymous.remove("contractor");
        anonymous.computeIfPresent("facts", (key, facts) -> masked(contract.facts(), (Map<?, ?>) facts, null));
        anonymous.computeIfPresent("exceptions", (key, claims) -> each(claims, Anonymous::claim));
        anonymous.computeIfPresent("adjustments", (key, agreed) -> each(agreed, Anonymous::agreement));
        return anonymous;
    }

    private static Object claim(Map<String, Object> claim) {
        claim.computeIfPresent("circumstances", (key, told) -> LEFT_OUT);
        return claim;
    }

    private static Object agreement(Map<String, Object> agreed) {
        agreed.put("agreement", LEFT_OUT);
        return agreed;
    }

    private static Map<String, Object> masked(Map<String, Fact> declared, Map<?, ?> stated, String name) {
        Map<String, Object> masked = new LinkedHashMap<>();
        stated.forEach((id, value) ->
                masked.put((String) id, id.equals(name) ? value : masked(declared.get((String) id), value)));
        return masked;
    }

    private static Object masked(Fact fact, Object value) {
        if (fact == null) {
            return value;
        }
        if (fact.type() == FactType.LIST && value instanceof List<?>) {
            return each(
                    value,
                    item -> masked(fact.items().fields(), item, fact.items().key()));
        }
        if (fact.type() == FactType.ANSWERS && value instanceof List<?>) {
            return each(value, Anonymous::answer);
        }
        return fact.type() == FactType.TEXT ? mask(value) : value;
    }

    private static Object answer(Map<String, Object> answer) {
        List.of("text", "details", "attachments")
                .forEach(written -> answer.computeIfPresent(written, (key, value) -> mask(value)));
        return answer;
    }

    private static Object mask(Object written) {
        if (written instanceof Map<?, ?> texts) {
            Map<Object, Object> masked = new LinkedHashMap<>();
            texts.forEach((choice, text) -> masked.put(choice, mask(text)));
            return masked;
        }
        if (written instanceof List<?> names) {
            return names.stream().map(Anonymous::mask).toList();
        }
        return written instanceof String text ? text.replaceAll("[\\p{L}\\p{N}]", "x") : written;
    }

    @SuppressWarnings("unchecked") // a tree's objects have text as keys
    private static Object each(Object items, Function<Map<String, Object>, Object> change) {
        return ((List<?>) items)
                .stream()
                        .map(item -> change.apply(new LinkedHashMap<>((Map<String, Object>) item)))
                        .toList();
    }
}
