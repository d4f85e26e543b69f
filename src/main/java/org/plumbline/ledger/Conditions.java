package org.plumbline.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query; a condition on null is left out. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** That a field of the entity equals a value. */
    public Conditions equal(String field, Object value) {
        return holds(field + " = :" + field, field, value);
    }

    /** That an expression equals a value, which the query knows by a name of its own. */
    public Conditions equal(String expression, String parameter, Object value) {
        return holds(expression + " = :" + parameter, parameter, value);
    }

    /** Any condition with one parameter. */
    public Conditions holds(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Any condition without a parameter. */
    public Conditions holds(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The same conditions, to which others can be added. */
    public Conditions copy() {
        Conditions copy = new Conditions();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }

    /** All of them, as a query has them behind "where". */
    public String text() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values that the query is to be given, by name. */
    public Map<String, Object> parameters() {
        return parameters;
    }
}
