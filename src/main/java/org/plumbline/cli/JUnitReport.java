package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.plumbline.cases.CaseResult;
import org.plumbline.cases.Check;
import org.plumbline.rulebook.Fault;

/** Writes a check as a JUnit report: a test per case, and one for everything else that was found. */
final class JUnitReport {
    private static final String FAILED_CASE = "RB-051";

    private JUnitReport() {}

    static void write(Check.Report report, OutputStream output) throws IOException {
        List<Fault> others = report.faults().stream()
                .filter(fault -> !fault.code().equals(FAILED_CASE))
                .toList();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(output, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "plumbline check");
            xml.writeAttribute("tests", String.valueOf(report.results().size() + 1));
            xml.writeAttribute("failures", String.valueOf(failures(report, others)));
            test(
                    xml,
                    "rulebook",
                    "tables, rules and cases are sound",
                    others.stream().map(Fault::toString).toList());
            for (CaseResult result : report.results()) {
                test(xml, result.ran().file(), result.ran().name(), result.told());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IOException(unwritable);
        }
    }

    private static long failures(Check.Report report, List<Fault> others) {
        long cases =
                report.results().stream().filter(result -> !result.passed()).count();
        return cases + (others.isEmpty() ? 0 : 1);
    }

    private static void test(XMLStreamWriter xml, String file, String name, List<String> shortfalls)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", file);
        xml.writeAttribute("name", name);
        if (!shortfalls.isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", shortfalls.get(0));
            xml.writeCharacters(String.join("\n", shortfalls));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
