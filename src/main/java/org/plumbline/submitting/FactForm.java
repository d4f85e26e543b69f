package org.plumbline.submitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.contract.Contract;
import org.plumbline.contract.Fact;
import org.plumbline.contract.FactType;
import org.plumbline.contract.Standard;
import org.plumbline.web.page.PageWords;

/**
 * The form of a contract's facts, with what was typed into it and what is wrong with it.
 *
 * @param parts the facts by the group of the first standard they are for
 * @param lists facts that are lists
 * @param byFileOnly labels of facts that a form of single fields can't hold
 */
public record FactForm(List<Part> parts, List<Rows> lists, List<String> byFileOnly) {
    private static final String FACTS = "/facts/";

    /** What is shorter and has no underscore is rather an acronym that people use. */
    private static final int SHORTEST_WORD = 7;

    /** Facts that belong together. */
    public record Part(String title, List<Field> fields) {}

    /**
     * A field.
     *
     * @param pointer its name, and its place in a request
     * @param input one of {@code number}, {@code date}, {@code month}, {@code choice} and {@code text}
     * @param choices values with what they are called
     * @param wrong what is wrong with it, or empty
     */
    public record Field(
            String pointer,
            String label,
            String hint,
            String input,
            Map<String, String> choices,
            String value,
            String wrong) {}

    /** A list as a table, a row for each item. */
    public record Rows(
            String pointer, String label, List<String> columns, List<List<Field>> rows, boolean none, String wrong) {
        private static final int MOST_COLUMNS = 6;

        /** Whether it has more columns than stand beside one another; then the fields of an item stand as those of a form. */
        public boolean isWide() {
            return columns.size() > MOST_COLUMNS;
        }
    }

    /**
     * Makes it.
     *
     * @param wrong sentences by pointer
     * @param more pointer of a list that wants another row, or empty
     */
    static FactForm of(Contract contract, Typed typed, Map<String, String> wrong, String more) {
        Map<String, List<Field>> parts = new LinkedHashMap<>();
        List<Rows> lists = new ArrayList<>();
        List<String> byFileOnly = new ArrayList<>();
        for (Fact fact : contract.facts().values()) {
            if (fact.type() == FactType.ANSWERS) {
                byFileOnly.add(fact.label());
            } else if (fact.type() == FactType.LIST) {
                lists.add(rows(fact, typed, wrong, more));
            } else if (fact.isStatable()) {
                parts.computeIfAbsent(group(contract, fact), absent -> new ArrayList<>())
                        .add(field(FACTS + fact.id(), fact, typed, wrong));
            }
        }
        return new FactForm(
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), part.getValue()))
                        .toList(),
                lists,
                byFileOnly);
    }

    private static String group(Contract contract, Fact fact) {
        Optional<Standard> first = contract.standards().values().stream()
                .filter(standard -> standard.facts().contains(fact.id()))
                .findFirst();
        return first.map(standard -> contract.groups().get(standard.group()).title())
                .orElse("The year as a whole");
    }

    private static Field field(String pointer, Fact fact, Typed typed, Map<String, String> wrong) {
        return new Field(
                pointer,
                fact.label(),
                hint(fact),
                input(fact.type()),
                choices(fact),
                typed.get(pointer),
                wrong.getOrDefault(pointer, ""));
    }

    private static String hint(Fact fact) {
        if (fact.type() == FactType.MONEY) {
            return "dollars";
        }
        String unit = fact.unit() == null ? "" : fact.unit();
        return fact.isPartOfOne() ? "as a part of one: 0.95 for 95%" : unit;
    }

    private static String input(FactType type) {
        return switch (type) {
            case COUNT, MONEY, QUANTITY -> "number";
            case DATE -> "date";
            case MONTH -> "month";
            case YES_NO, WORD -> "choice";
            case TEXT, ANSWERS, LIST -> "text";
        };
    }

    private static Map<String, String> choices(Fact fact) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (fact.type() == FactType.YES_NO) {
            choices.put("true", "yes");
            choices.put("false", "no");
        } else if (fact.type() == FactType.WORD) {
            fact.values().forEach(word -> choices.put(word, isAcronym(word) ? word : PageWords.plain(word)));
        }
        return choices;
    }

    private static boolean isAcronym(String word) {
        return word.length() < SHORTEST_WORD && !word.contains("_");
    }

    private static Rows rows(Fact list, Typed typed, Map<String, String> wrong, String more) {
        String pointer = FACTS + list.id();
        List<Fact> fields =
                list.items().fields().values().stream().filter(Fact::isStatable).toList();
        int typedRows = typed.rows(list);
        int shown = Math.max(1, typedRows + (more.equals(pointer) ? 1 : 0));
        List<List<Field>> rows = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            String place = pointer + "/" + row + "/";
            rows.add(fields.stream()
                    .map(field -> field(place + field.id(), field, typed, wrong))
                    .toList());
        }
        return new Rows(
                pointer,
                list.label(),
                fields.stream().map(Fact::label).toList(),
                rows,
                typed.isNone(list),
                wrong.getOrDefault(pointer, ""));
    }

    /** Whether a place is a field of it, at which something can be told. */
    boolean has(String pointer) {
        return parts.stream().flatMap(part -> part.fields().stream()).anyMatch(each -> each.pointer()
                        .equals(pointer))
                || lists.stream()
                        .anyMatch(list -> list.pointer().equals(pointer)
                                || list.rows().stream().flatMap(List::stream).anyMatch(each -> each.pointer()
                                        .equals(pointer)));
    }
}
