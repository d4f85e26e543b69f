package org.plumbline.revision;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** A DMN model as the elements it is written in, of whatever version; it need not compile. */
final class Model {
    private static final String DEEPEST = "100";

    private final Element root;

    private Model(Element root) {
        this.root = root;
    }

    /** Empty for what is no XML, declares a document type, or is nested deeper than a model can be. */
    static Optional<Model> read(String text) {
        try {
            DocumentBuilder builder = builder();
            builder.setErrorHandler(new DefaultHandler());
            Element root =
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
            root.normalize();
            withoutBlanks(root);
            return Optional.of(new Model(root));
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The JDK's own, so that its limits are known whatever other parsers the class path has. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("jdk.xml.maxElementDepth", DEEPEST);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    /** What stands between elements only sets them apart. */
    private static void withoutBlanks(Element element) {
        boolean isPlain = isPlain(element);
        for (Node node : nodes(element)) {
            if (node instanceof Element child) {
                withoutBlanks(child);
            } else if (!isPlain && node.getTextContent().isBlank()) {
                element.removeChild(node);
            }
        }
    }

    private static List<Node> nodes(Element element) {
        NodeList nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
    }

    private static Stream<Element> children(Element element) {
        return nodes(element).stream().filter(Element.class::isInstance).map(Element.class::cast);
    }

    Element root() {
        return root;
    }

    /** The decisions, inputs, types and whatever else it consists of. */
    List<Element> elements() {
        return children(root).toList();
    }

    /** Whether an element holds nothing but text. */
    static boolean isPlain(Element element) {
        return children(element).findAny().isEmpty();
    }

    static Stream<Element> children(Element element, String name) {
        return children(element).filter(child -> name.equals(child.getLocalName()));
    }

    /** The first child of a name. */
    static Optional<Element> child(Element element, String name) {
        return children(element, name).findFirst();
    }

    /** The text within the first child of a name; "" where there is none. */
    static String text(Element element, String name) {
        return child(element, name).map(child -> child.getTextContent().strip()).orElse("");
    }

    /** All decision tables within an element, in the order they stand in. */
    static List<Element> tables(Element element) {
        NodeList tables = element.getElementsByTagNameNS("*", "decisionTable");
        return IntStream.range(0, tables.getLength())
                .mapToObj(number -> (Element) tables.item(number))
                .toList();
    }

    /** An attribute, or else another one. */
    static String attribute(Element element, String name, String otherwise) {
        String value = element.getAttribute(name);
        return value.isBlank() ? element.getAttribute(otherwise) : value;
    }
}
