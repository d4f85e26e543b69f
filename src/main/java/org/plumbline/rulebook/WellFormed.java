package org.plumbline.rulebook;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Holds a file to being XML at all, of a version of DMN that is known: the DMN engine takes both for granted. */
final class WellFormed {
    private static final String CODE = "RB-030";

    private WellFormed() {}

    /** The one fault of a file that is no XML, declares a document type, which no model needs, or is of no known DMN. */
    static Optional<Fault> fault(String path, byte[] bytes) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Root root = new Root();
            parsers.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), root);
            return DmnVersion.problem(root.name, root.namespace).map(told -> new Fault(CODE, path, 1, "", told));
        } catch (SAXParseException broken) {
            return Optional.of(new Fault(
                    CODE, path, Math.max(broken.getLineNumber(), 0), "", "This is no XML: " + broken.getMessage()));
        } catch (SAXException broken) {
            return Optional.of(new Fault(CODE, path, 0, "", "This is no XML: " + broken.getMessage()));
        } catch (CharConversionException other) {
            return Optional.of(
                    new Fault(CODE, path, 0, "", "The bytes are not in the encoding the file says; save it as UTF-8."));
        } catch (ParserConfigurationException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the outermost element is. */
    private static final class Root extends DefaultHandler {
        private String name;
        private String namespace;

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes) {
            if (name == null) {
                name = localName;
                namespace = uri;
            }
        }
    }
}
