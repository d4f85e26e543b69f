package org.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import org.plumbline.cases.CheckReport;
import org.plumbline.cases.CheckText;

/** How a check is reported. */
enum CheckFormat {
    /** For people. */
    text {
        @Override
        void print(CheckReport report, PrintWriter out) {
            out.print(CheckText.of(report));
        }
    },
    /** For programs. */
    json {
        @Override
        void print(CheckReport report, PrintWriter out) {
            try {
                out.println(new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(report));
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }
    },
    /** Annotations of GitHub Actions. */
    github {
        @Override
        void print(CheckReport report, PrintWriter out) {
            report.faults()
                    .forEach(fault -> out.printf(
                            "::error file=%s,line=%d,title=%s::%s%n",
                            property(fault.file()),
                            Math.max(fault.line(), 1),
                            property(fault.code()),
                            data((fault.place() + " " + fault.message()).strip())));
            out.print(CheckText.totals(report));
        }
    };

    abstract void print(CheckReport report, PrintWriter out);

    /** What a workflow command's text may not hold as it is. */
    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
