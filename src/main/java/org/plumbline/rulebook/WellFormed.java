package org.plumbline.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Holds a file to being XML at all, which the DMN engine takes for granted, and names the line where it is not. */
final class WellFormed {
    private WellFormed() {}

    /** The one fault of a file that is no XML, or that declares a document type, which no model needs. */
    static Optional<Fault> fault(String path, String text) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
            return Optional.empty();
        } catch (SAXParseException broken) {
            return Optional.of(new Fault(
                    "RB-030", path, Math.max(broken.getLineNumber(), 0), "", "This is no XML: " + broken.getMessage()));
        } catch (SAXException broken) {
            return Optional.of(new Fault("RB-030", path, 0, "", "This is no XML: " + broken.getMessage()));
        } catch (ParserConfigurationException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
