package org.plumbline.rulebooks;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Requirement;

/** The facts of a contract as JSON Schema. It requires none: what is missing leaves a standard undecided. */
final class FactSchema {
    private static final Map<FactType, String> TEXT_FORMS = Map.of(
            FactType.COUNT, "^[0-9]{1,15}$",
            FactType.MONEY, "^[0-9]{1,15}(\\.[0-9]{1,2})?$",
            FactType.QUANTITY, "^[0-9]{1,15}(\\.[0-9]{1,15})?$");

    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private FactSchema() {}

    static Map<String, Object> of(Contract contract) {
        Map<String, Object> properties = properties(contract, false);
        if (contract.facts().values().stream().anyMatch(fact -> fact.monthly() == Fact.Monthly.SUM)) {
            properties.put("months", months(contract));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Facts of " + contract.title());
        schema.putAll(object(properties));
        return schema;
    }

    private static Map<String, Object> months(Contract contract) {
        Map<String, Object> properties = properties(contract, true);
        properties.put("month", Map.of("type", "string", "pattern", MONTH));
        Map<String, Object> month = object(properties);
        month.put("required", List.of("month"));
        Map<String, Object> months = new LinkedHashMap<>();
        months.put("title", "The year by month");
        months.put("description", "A fact not stated for the year is the sum of its months");
        months.put("type", "array");
        months.put("maxItems", 12);
        months.put("items", month);
        return months;
    }

    private static Map<String, Object> properties(Contract contract, boolean monthly) {
        Map<String, Object> properties = new LinkedHashMap<>();
        contract.facts().values().stream()
                .filter(fact -> fact.isStatable() && (!monthly || fact.monthly() == Fact.Monthly.SUM))
                .forEach(fact -> properties.put(fact.id(), property(contract, fact, contract.facts())));
        return properties;
    }

    private static Map<String, Object> property(Contract contract, Fact fact, Map<String, Fact> beside) {
        return switch (fact.type()) {
            case COUNT, MONEY, QUANTITY -> number(fact, beside);
            case YES_NO -> plain(fact, Map.of("type", List.of("boolean", "null")));
            case DATE -> plain(fact, Map.of("type", List.of("string", "null"), "format", "date"));
            case MONTH -> plain(fact, Map.of("type", List.of("string", "null"), "pattern", MONTH));
            case WORD -> plain(fact, Map.of("enum", fact.values()));
            case TEXT -> plain(fact, Map.of("type", List.of("string", "null"), "minLength", 1));
            case ANSWERS -> answers(contract, fact);
            case LIST -> list(contract, fact);
        };
    }

    private static Map<String, Object> plain(Fact fact, Map<String, Object> form) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", fact.label());
        property.putAll(form);
        return property;
    }

    private static Map<String, Object> list(Contract contract, Fact fact) {
        Map<String, Fact> fields = fact.items().fields();
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.values().stream()
                .filter(Fact::isStatable)
                .forEach(field -> properties.put(field.id(), property(contract, field, fields)));
        Map<String, Object> item = object(properties);
        if (fact.items().key() != null) {
            item.put("required", List.of(fact.items().key()));
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("title", fact.label());
        list.put("type", List.of("array", "null"));
        list.put("items", item);
        return list;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> number(Fact fact, Map<String, Fact> beside) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", fact.label());
        property.put("description", description(fact, beside));
        property.put("type", List.of(fact.type() == FactType.COUNT ? "integer" : "number", "string", "null"));
        property.put("minimum", number(fact.least() == null ? BigDecimal.ZERO : fact.least()));
        if (fact.most() != null) {
            property.put("maximum", number(fact.most()));
        }
        property.put("pattern", TEXT_FORMS.get(fact.type()));
        return property;
    }

    private static Map<String, Object> answers(Contract contract, Fact fact) {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> texts = Map.of("type", "array", "items", text);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(
                "question",
                Map.of(
                        "enum",
                        contract.requirements().stream()
                                .map(Requirement::question)
                                .distinct()
                                .toList()));
        properties.put("part", text);
        properties.put("selected", texts);
        properties.put("text", text);
        properties.put("details", Map.of("type", "object", "additionalProperties", text));
        properties.put("attachments", texts);
        properties.put("number", Map.of("type", List.of("number", "string"), "minimum", 0));
        properties.put("date", Map.of("type", "string", "format", "date"));
        Map<String, Object> answer = object(properties);
        answer.put("required", List.of("question"));
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", fact.label());
        answers.put("type", List.of("array", "null"));
        answers.put("items", answer);
        return answers;
    }

    private static String description(Fact fact, Map<String, Fact> beside) {
        List<String> wholes =
                fact.atMost().stream().map(whole -> beside.get(whole).label()).toList();
        return "In " + fact.unit() + (wholes.isEmpty() ? "" : "; at most " + String.join(", ", wholes));
    }

    /** A bound stands in a schema as a number, and not as text like the figures of answers. */
    private static DecimalNode number(BigDecimal bound) {
        return DecimalNode.valueOf(bound);
    }
}
