package org.plumbline.revision;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.plumbline.revision.Change.How;
import org.plumbline.revision.Change.Thing;
import org.w3c.dom.Element;

/** Compares DMN models: their tables cell by cell, and what else they consist of element by element. */
final class ModelComparison {
    private static final String DIAGRAM = "DMNDI";
    private static final Pattern NAMESPACE = Pattern.compile(" xmlns(:\\w+)?=\"[^\"]*\"");

    private ModelComparison() {}

    static List<Change> changes(Model before, Model after) {
        List<Change> changes = new ArrayList<>(GridComparison.changes(TableGrid.of(before), TableGrid.of(after)));
        element("the model", (Element) before.root().cloneNode(false), (Element)
                        after.root().cloneNode(false))
                .ifPresent(changes::add);
        for (Matched<Element> element : Matched.by(ModelComparison::key, before.elements(), after.elements())) {
            String name = element.named(ModelComparison::name);
            element(name, withoutTables(element.before()), withoutTables(element.after()))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /** By which an element is found on the other side. */
    static String key(Element element) {
        return element.getLocalName() + " " + Model.attribute(element, "id", "name");
    }

    private static String name(Element element) {
        String name = Model.attribute(element, "name", "id");
        return name.isBlank() ? element.getLocalName() : name;
    }

    /** The rows and columns of tables are compared by themselves. */
    private static Element withoutTables(Element element) {
        if (element == null) {
            return null;
        }
        Element copy = (Element) element.cloneNode(true);
        for (Element table : Model.tables(copy)) {
            table.getParentNode().replaceChild(table.cloneNode(false), table);
        }
        Model.tables(copy).forEach(table -> table.removeAttribute("hitPolicy"));
        Model.tables(copy).forEach(table -> table.removeAttribute("aggregation"));
        return copy;
    }

    private static Optional<Change> element(String name, Element before, Element after) {
        if (before != null && after != null && before.isEqualNode(after)) {
            return Optional.empty();
        }
        Element any = after == null ? before : after;
        if (DIAGRAM.equals(any.getLocalName())) {
            return Optional.of(
                    new Change(Thing.ELEMENT, How.of(before, after), "the diagram", null, null, null, null, Map.of()));
        }
        Optional<Change> expression = expression(name, before, after);
        return expression.isPresent()
                ? expression
                : Optional.of(Change.of(Thing.ELEMENT, name, null, label(any), text(before), text(after)));
    }

    /** Where nothing but the expression is different, that alone is told. */
    private static Optional<Change> expression(String name, Element before, Element after) {
        if (before == null || after == null) {
            return Optional.empty();
        }
        Element old = (Element) before.cloneNode(true);
        Element now = (Element) after.cloneNode(true);
        Optional<String> was = takeExpression(old);
        Optional<String> is = takeExpression(now);
        return was.isPresent() && is.isPresent() && old.isEqualNode(now)
                ? Optional.of(Change.of(Thing.ELEMENT, name, "expression", label(after), was.get(), is.get()))
                : Optional.empty();
    }

    /** Takes it out of an element; empty where there is none that is text. */
    private static Optional<String> takeExpression(Element element) {
        Optional<Element> text = Model.child(element, "literalExpression")
                .flatMap(expression -> Model.child(expression, "text"))
                .filter(Model::isPlain);
        text.ifPresent(found -> found.getParentNode().removeChild(found));
        return text.map(found -> found.getTextContent().strip());
    }

    private static String label(Element element) {
        String label = element.getAttribute("label");
        return label.isBlank() ? null : label;
    }

    private static String text(Element element) {
        if (element == null) {
            return null;
        }
        try {
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(element), new StreamResult(text));
            return NAMESPACE.matcher(text.toString()).replaceAll("");
        } catch (TransformerException everyElementIsWritable) {
            throw new IllegalStateException(everyElementIsWritable);
        }
    }
}
