package org.plumbline.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.editing.Column.Kind;

/** Finds the decision tables of a model, wherever they stand in it. */
final class TableSource {
    private final String text;
    private final Element definitions;
    private final ItemTypes types;

    TableSource(String text, Element definitions) {
        this.text = text;
        this.definitions = definitions;
        this.types = new ItemTypes(definitions);
    }

    List<SourceTable> tables() {
        List<SourceTable> tables = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<Element> elements = definitions
                .all()
                .filter(element -> element.name().equals("decisionTable"))
                .toList();
        for (Element element : elements) {
            String id = element.attribute("id", named(element, "name"));
            if (id.isEmpty() || !taken.add(id)) {
                id = "#" + (tables.size() + 1);
            }
            tables.add(table(id, element));
        }
        return tables;
    }

    private SourceTable table(String id, Element element) {
        String label = named(element, "label");
        String policy = element.attribute("hitPolicy", "UNIQUE");
        String aggregation = element.attribute("aggregation");
        return new SourceTable(
                id,
                label.isEmpty() ? named(element, "name") : label,
                about(),
                aggregation == null ? policy : policy + " " + aggregation,
                element,
                columns(element),
                rows(element));
    }

    /** What the nearest element around a table is called. */
    private static String named(Element table, String attribute) {
        return table.around()
                .map(around -> around.attribute(attribute, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String about() {
        String description =
                definitions.child("description").map(Element::text).orElse("").strip();
        String name = definitions.attribute("name", "");
        return description.isEmpty() ? name : name + ". " + description;
    }

    private List<Column> columns(Element table) {
        List<Element> outputs = table.children("output");
        return Stream.of(
                        table.children("input").stream().map(this::input),
                        outputs.stream().map(output -> output(output, outputs.size() == 1)),
                        table.children("annotation").stream().map(TableSource::annotation))
                .flatMap(columns -> columns)
                .toList();
    }

    private Column input(Element input) {
        Element expression = input.child("inputExpression").orElse(input);
        String tested = expression.child("text").map(Element::text).orElse("").strip();
        return column(Kind.INPUT, input, tested, expression.attribute("typeRef"), input.textOf("inputValues"));
    }

    private Column output(Element output, boolean only) {
        String type = output.attribute("typeRef");
        if (type == null && only) {
            // The one output of a table has the type of what the table decides.
            type = output.parent()
                    .parent()
                    .child("variable")
                    .map(variable -> variable.attribute("typeRef"))
                    .orElse(null);
        }
        return column(Kind.OUTPUT, output, output.attribute("name", ""), type, output.textOf("outputValues"));
    }

    private Column column(Kind kind, Element clause, String expression, String type, String stated) {
        String allowed = stated == null ? types.allowed(type) : stated;
        return new Column(
                kind,
                clause.attribute("label", expression),
                expression,
                types.base(type),
                allowed,
                ItemTypes.words(allowed));
    }

    private static Column annotation(Element annotation) {
        String name = annotation.attribute("name", "");
        return new Column(Kind.ANNOTATION, name, name, "", "", List.of());
    }

    private List<SourceRow> rows(Element table) {
        List<Element> rules = table.children("rule");
        Function<String, Integer> width = kind -> table.children(kind).size();
        Set<String> taken = new HashSet<>();
        List<SourceRow> rows = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Element rule = rules.get(i);
            String id = rule.attribute("id", "");
            List<Element> cells = new ArrayList<>();
            cells.addAll(cells(rule, Kind.INPUT, width.apply("input")));
            cells.addAll(cells(rule, Kind.OUTPUT, width.apply("output")));
            cells.addAll(cells(rule, Kind.ANNOTATION, width.apply("annotation")));
            rows.add(new SourceRow(
                    id.isEmpty() || !taken.add(id) ? "#" + (i + 1) : id,
                    rule,
                    cells,
                    behindLine(before(table, rule), rule.start()),
                    behindLine(rule.end(), after(table, rule))));
        }
        return rows;
    }

    private static List<Element> cells(Element rule, Kind kind, int width) {
        List<Element> entries = rule.children(kind.entry());
        return IntStream.range(0, width)
                .mapToObj(i -> i < entries.size() ? entries.get(i) : null)
                .toList();
    }

    private static int before(Element table, Element rule) {
        int index = table.children().indexOf(rule);
        return index == 0
                ? table.contentStart()
                : table.children().get(index - 1).end();
    }

    private static int after(Element table, Element rule) {
        int index = table.children().indexOf(rule);
        return index + 1 == table.children().size()
                ? table.contentEnd()
                : table.children().get(index + 1).start();
    }

    /**
     * Between two rows: what stands on the line of the first one is still its own, such as a comment at its end; the rest
     * belongs to the second one.
     */
    private int behindLine(int from, int to) {
        int lineEnd = text.indexOf('\n', from);
        if (lineEnd < 0 || lineEnd >= to) {
            return from;
        }
        return lineEnd > from && text.charAt(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
    }
}
