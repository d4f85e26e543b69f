package org.plumbline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.contract.Fact;
import org.plumbline.contract.Items;
import org.plumbline.decision.Frame;
import org.plumbline.decision.Shown;

/** Tells the items of a list by the labels of their fields, in the contract's order, each led by what names it. */
final class ItemsText {
    private ItemsText() {}

    /** A fact as it is told in an explanation: a list in words, anything else exact; null for none. */
    static String of(Fact fact, Object value) {
        return fact.items() != null && value instanceof List<?> items
                ? items.stream()
                        .map(item -> item(fact.items(), (Map<?, ?>) item))
                        .collect(Collectors.joining("; "))
                : TableEvaluation.text(value);
    }

    private static String item(Items of, Map<?, ?> item) {
        String fields = of.fields().values().stream()
                .filter(field -> item.get(field.id()) != null && !field.id().equals(of.key()))
                .map(field -> Shown.lowerFirst(field.label()) + " " + value(field, item.get(field.id())))
                .collect(Collectors.joining(", "));
        return of.key() == null || item.get(of.key()) == null
                ? fields
                : value(of.fields().get(of.key()), item.get(of.key())) + ": " + fields;
    }

    private static String value(Fact field, Object value) {
        return field.items() == null
                ? Shown.of(TableEvaluation.text(value), Frame.Quantity.of(field).type())
                : "(" + of(field, value) + ")";
    }
}
