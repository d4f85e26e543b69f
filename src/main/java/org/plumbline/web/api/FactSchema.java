package org.plumbline.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;

/** The facts of a contract as JSON Schema. It requires none: what is missing leaves a standard undecided. */
final class FactSchema {
    private static final Map<FactType, String> TEXT_FORMS = Map.of(
            FactType.COUNT, "^[0-9]{1,15}$",
            FactType.MONEY, "^[0-9]{1,15}(\\.[0-9]{1,2})?$",
            FactType.QUANTITY, "^[0-9]{1,15}(\\.[0-9]{1,15})?$");

    private FactSchema() {}

    static Map<String, Object> of(Contract contract) {
        Map<String, Object> properties = new LinkedHashMap<>();
        contract.facts().values().forEach(fact -> properties.put(fact.id(), property(contract, fact)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Facts of " + contract.title());
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    private static Map<String, Object> property(Contract contract, Fact fact) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", fact.label());
        property.put("description", description(contract, fact));
        property.put("type", List.of(fact.type() == FactType.COUNT ? "integer" : "number", "string", "null"));
        property.put("minimum", 0);
        property.put("pattern", TEXT_FORMS.get(fact.type()));
        return property;
    }

    private static String description(Contract contract, Fact fact) {
        List<String> wholes = fact.atMost().stream()
                .map(whole -> contract.facts().get(whole).label())
                .toList();
        return "In " + fact.unit() + (wholes.isEmpty() ? "" : "; at most " + String.join(", ", wholes));
    }
}
