package org.plumbline.editing;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads XML into elements that know their place in the text. Document types and entities are not read at all. */
final class ElementReader {
    /** Far deeper than any model nests, far less than would exhaust a stack. */
    static final int DEEPEST = 60;

    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_ATTRIBUTES = 50;

    private ElementReader() {}

    /** @throws XMLStreamException where it is no XML, declares a document type, or is too deep or too large */
    static Element read(String text) throws XMLStreamException {
        XMLStreamReader2 reader = (XMLStreamReader2) factory().createXMLStreamReader(new StringReader(text));
        try {
            return read(reader);
        } catch (RuntimeException lazy) {
            // Woodstox reads ahead when it is asked for a location, and wraps what it meets there.
            if (lazy.getCause() instanceof XMLStreamException broken) {
                throw broken;
            }
            throw lazy;
        } finally {
            reader.close();
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_COUNT, (long) MOST_ELEMENTS);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }

    private static Element read(XMLStreamReader2 reader) throws XMLStreamException {
        Element root = null;
        Element open = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open = element(reader, open);
                    root = root == null ? open : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open.close((int) reader.getLocationInfo().getStartingCharOffset(), (int)
                            reader.getLocationInfo().getEndingCharOffset());
                    open = open.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open != null) {
                        open.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException(
                            "it declares a document type or an entity, which no model needs", reader.getLocation());
                default -> {
                    // comments and instructions stay where they are
                }
            }
        }
        return root;
    }

    private static Element element(XMLStreamReader2 reader, Element parent) throws XMLStreamException {
        String prefix = reader.getPrefix() == null || reader.getPrefix().isEmpty() ? "" : reader.getPrefix() + ":";
        Element element = new Element(
                reader.getLocalName(),
                prefix,
                parent,
                reader.isEmptyElement(),
                (int) reader.getLocationInfo().getStartingCharOffset(),
                (int) reader.getLocationInfo().getEndingCharOffset());
        if (parent == null && reader.getNamespaceURI() != null) {
            element.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + reader.getPrefix(), reader.getNamespaceURI());
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefixed = reader.getAttributePrefix(i).isEmpty() ? "" : reader.getAttributePrefix(i) + ":";
            element.put(prefixed + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }
}
