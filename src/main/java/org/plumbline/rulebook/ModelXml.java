package org.plumbline.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A DMN file as a tree, to look at what the engine takes from it before it does. */
final class ModelXml {
    private static final String ANY = "*";
    private static final String NAMESPACE = "namespace";

    private final Document document;

    /** @param text well-formed; see {@link WellFormed} */
    ModelXml(String text) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            this.document = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException wellFormedAlready) {
            throw new IllegalStateException(wellFormedAlready);
        }
    }

    String namespace() {
        return document.getDocumentElement().getAttribute(NAMESPACE);
    }

    /** Namespaces of the models it imports. */
    Set<String> imports() {
        return elements("import")
                .map(element -> element.getAttribute(NAMESPACE))
                .collect(Collectors.toSet());
    }

    /** Ids of the rows of all its tables; a row without one can't be named. */
    Set<String> rows() {
        return rules().map(ModelXml::id).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    }

    /** Takes all others out of the tables that have one of these rows; tables that have none stay as they are. */
    void keepOnly(Set<String> rows) {
        Set<Node> narrowed = rules().filter(rule -> rows.contains(id(rule)))
                .map(Node::getParentNode)
                .collect(Collectors.toSet());
        rules().filter(rule -> narrowed.contains(rule.getParentNode()) && !rows.contains(id(rule)))
                .toList()
                .forEach(rule -> rule.getParentNode().removeChild(rule));
    }

    String text() {
        try {
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (TransformerException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Stream<Element> rules() {
        return elements("rule");
    }

    /** As they stand in the file; a list of nodes follows what is taken out, so it is copied. */
    private Stream<Element> elements(String name) {
        NodeList found = document.getElementsByTagNameNS(ANY, name);
        List<Element> elements = IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
        return elements.stream();
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
