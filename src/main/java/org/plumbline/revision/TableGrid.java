package org.plumbline.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** Reads the decision tables of a model. */
final class TableGrid {
    private static final String LABEL = "label";
    private static final String NAME = "name";
    private static final String TEXT = "text";
    private static final String ALLOWED = "allowed values";
    private static final String TYPE = "type";

    private static final List<String> KINDS = List.of("input", "output", "annotation");

    private TableGrid() {}

    static List<ComparedTable> of(Model model) {
        List<ComparedTable> grids = new ArrayList<>();
        for (Element element : model.elements()) {
            Model.tables(element).forEach(table -> grids.add(of(element, table)));
        }
        return grids;
    }

    private static ComparedTable of(Element owner, Element table) {
        List<ComparedTable.Column> columns = new ArrayList<>();
        Model.children(table, "input").map(TableGrid::input).forEach(columns::add);
        Model.children(table, "output").map(TableGrid::output).forEach(columns::add);
        Model.children(table, "annotation").map(TableGrid::annotation).forEach(columns::add);
        List<ComparedTable.Row> rows = new ArrayList<>();
        Model.children(table, "rule").forEach(rule -> rows.add(row(table, rule, rows.size() + 1)));
        return new ComparedTable(
                ModelComparison.key(owner),
                Model.attribute(owner, LABEL, NAME),
                traits("hit policy", hitPolicy(table)),
                columns,
                rows);
    }

    /** UNIQUE is what the specification takes where none is written. */
    private static String hitPolicy(Element table) {
        String policy = table.getAttribute("hitPolicy");
        return ((policy.isBlank() ? "UNIQUE" : policy) + " " + table.getAttribute("aggregation")).strip();
    }

    private static ComparedTable.Column input(Element input) {
        Element expression = Model.child(input, "inputExpression").orElse(input);
        String tested = Model.text(expression, TEXT);
        String label = input.getAttribute(LABEL);
        return new ComparedTable.Column(
                "input " + tested,
                label.isBlank() ? tested : label,
                traits(LABEL, label, TYPE, expression.getAttribute("typeRef"), ALLOWED, allowed(input, "inputValues")));
    }

    private static ComparedTable.Column output(Element output) {
        return new ComparedTable.Column(
                "output " + output.getAttribute(NAME),
                Model.attribute(output, LABEL, NAME),
                traits(
                        LABEL,
                        output.getAttribute(LABEL),
                        TYPE,
                        output.getAttribute("typeRef"),
                        ALLOWED,
                        allowed(output, "outputValues"),
                        "default",
                        allowed(output, "defaultOutputEntry")));
    }

    private static ComparedTable.Column annotation(Element annotation) {
        String name = annotation.getAttribute(NAME);
        return new ComparedTable.Column("annotation " + name, name, Map.of());
    }

    private static String allowed(Element clause, String values) {
        return Model.child(clause, values)
                .map(element -> Model.text(element, TEXT))
                .orElse("");
    }

    /** Names and values by turns; what is not written is no trait. */
    private static Map<String, String> traits(String... namesAndValues) {
        Map<String, String> traits = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isBlank()) {
                traits.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return traits;
    }

    private static ComparedTable.Row row(Element table, Element rule, int position) {
        List<String> cells = new ArrayList<>();
        KINDS.forEach(kind -> cells.addAll(cells(table, rule, kind)));
        String id = rule.getAttribute("id");
        return new ComparedTable.Row(id.isBlank() ? "without an id" : id, position, cells);
    }

    /** One for each column of a kind, so that a cell that lacks does not shift those of other columns. */
    private static List<String> cells(Element table, Element rule, String kind) {
        List<Element> entries = Model.children(rule, kind + "Entry").toList();
        return IntStream.range(0, (int) Model.children(table, kind).count())
                .mapToObj(column -> column < entries.size() ? Model.text(entries.get(column), TEXT) : "")
                .toList();
    }
}
