package org.plumbline.querying;

import io.quarkus.panache.common.Sort;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.ledger.Conditions;
import org.plumbline.ledger.DecisionEntity;
import org.plumbline.querying.DecisionQuery.Field;

/**
 * A total order of decisions: what was asked for, then their time in the direction of the last key, so that an index by
 * that key and the time serves it both ways, then their place and their id.
 */
final class Order {
    private final List<Key> keys = new ArrayList<>();

    /** A field of the entity and its direction. */
    private record Key(String field, boolean descending) {
        /** Amounts alone may be missing; the database puts those last, or first where the order is descending. */
        boolean mayBeMissing() {
            return field.equals("amount");
        }
    }

    Order(List<DecisionQuery.Sort> asked) {
        asked.forEach(key ->
                add(key.field() == Field.standard ? "position" : key.field().name(), key.descending()));
        add("decidedAt", asked.get(asked.size() - 1).descending());
        add("position", false);
        add("id", false);
    }

    private void add(String field, boolean descending) {
        if (keys.stream().noneMatch(key -> key.field().equals(field))) {
            keys.add(new Key(field, descending));
        }
    }

    Sort sort() {
        Sort sort = Sort.empty();
        for (Key key : keys) {
            sort = sort.and(key.field(), key.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending);
        }
        return sort;
    }

    /** Leaves only what comes after a decision. */
    void after(DecisionEntity last, Conditions where) {
        Key first = keys.get(0);
        if (!first.mayBeMissing()) {
            // Says nothing new, but is what an index can begin at.
            where.holds("d." + first.field() + (first.descending() ? " <= :" : " >= :") + name(first));
        }
        where.holds(after(0, last, where));
    }

    private String after(int index, DecisionEntity last, Conditions where) {
        if (index == keys.size()) {
            return "1 = 0";
        }
        Key key = keys.get(index);
        Object value = value(key, last);
        if (value != null) {
            where.parameters().put(name(key), value);
        }
        return "(" + beyond(key, value) + " or " + same(key, value) + " and " + after(index + 1, last, where) + ")";
    }

    private static String beyond(Key key, Object value) {
        if (value == null) {
            return key.descending() ? "d." + key.field() + " is not null" : "1 = 0";
        }
        String beyond = "d." + key.field() + (key.descending() ? " < :" : " > :") + name(key);
        return key.mayBeMissing() && !key.descending() ? "(" + beyond + " or d." + key.field() + " is null)" : beyond;
    }

    private static String same(Key key, Object value) {
        return "d." + key.field() + (value == null ? " is null" : " = :" + name(key));
    }

    private static String name(Key key) {
        return "last_" + key.field();
    }

    private static Object value(Key key, DecisionEntity last) {
        return switch (key.field()) {
            case "decidedAt" -> last.decidedAt;
            case "position" -> last.position;
            case "contractor" -> last.contractor;
            case "period" -> last.period;
            case "outcome" -> last.outcome;
            case "amount" -> last.amount;
            case "id" -> last.id;
            default -> throw new IllegalStateException(key.field());
        };
    }
}
