package org.plumbline.web.api;

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
        properties.put("month", Map.of("type", "string", "pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"));
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
                .filter(fact -> !monthly || fact.monthly() == Fact.Monthly.SUM)
                .forEach(fact -> properties.put(
                        fact.id(), fact.type() == FactType.ANSWERS ? answers(contract, fact) : number(contract, fact)));
        return properties;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    private static Map<String, Object> number(Contract contract, Fact fact) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", fact.label());
        property.put("description", description(contract, fact));
        property.put("type", List.of(fact.type() == FactType.COUNT ? "integer" : "number", "string", "null"));
        property.put("minimum", 0);
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

    private static String description(Contract contract, Fact fact) {
        List<String> wholes = fact.atMost().stream()
                .map(whole -> contract.facts().get(whole).label())
                .toList();
        return "In " + fact.unit() + (wholes.isEmpty() ? "" : "; at most " + String.join(", ", wholes));
    }
}
