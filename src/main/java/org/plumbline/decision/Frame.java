package org.plumbline.decision;

import java.util.List;
import java.util.Map;
import org.plumbline.contract.Fact;

/**
 * The part of an explanation that is the same for every decision of a standard under one rulebook: its clause, its
 * table, its labels. A {@link Trail} fills it in.
 *
 * @param given the facts the standard is decided from
 * @param computed the quantities its model derives
 * @param inputs the columns of its table that are tested
 */
public record Frame(
        String standard,
        String title,
        ClauseRef clause,
        List<Quantity> given,
        List<Quantity> computed,
        String tableTitle,
        List<Quantity> inputs,
        List<Row> rows,
        List<Note> interpretations) {

    /** A clause as people cite it. */
    public record ClauseRef(String document, String section, String title) {}

    /**
     * A fact, a derived quantity or a column.
     *
     * @param type how its values are written: count, money, percent, minutes, days, or another name of a unit type
     * @param unit what it counts, or null
     */
    public record Quantity(String name, String label, String type, String unit) {
        /** A fact. */
        public static Quantity of(Fact fact) {
            return new Quantity(fact.id(), fact.label(), type(fact), fact.unit());
        }

        private static String type(Fact fact) {
            return switch (fact.type()) {
                case COUNT -> "count";
                case MONEY -> "money";
                case QUANTITY -> fact.isPartOfOne() ? "percent" : "quantity";
                case YES_NO -> "yesNo";
                case DATE -> "date";
                case MONTH -> "month";
                case WORD, TEXT, ANSWERS, LIST -> "text";
            };
        }
    }

    /**
     * A row of the table.
     *
     * @param tests one per input, as written
     * @param outputs by name, as values; null where the row gives none
     */
    public record Row(String id, List<String> tests, Map<String, String> outputs, String clause, String reason) {}

    /** An interpretation that bears on the standard. */
    public record Note(String id, String text) {}
}
