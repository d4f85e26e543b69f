package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query; a condition on null is left out. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** That a field of the entity equals a value. */
    Conditions equal(String field, Object value) {
        return holds(field + " = :" + field, field, value);
    }

    /** That an expression equals a value, which the query knows by a name of its own. */
    Conditions equal(String expression, String parameter, Object value) {
        return holds(expression + " = :" + parameter, parameter, value);
    }

    /** Any condition with one parameter. */
    Conditions holds(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Any condition without a parameter. */
    Conditions holds(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The same conditions, to which others can be added. */
    Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }

    String text() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
