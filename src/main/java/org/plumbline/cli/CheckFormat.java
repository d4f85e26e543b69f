package org.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.plumbline.cases.CaseResult;
import org.plumbline.cases.Check;
import org.plumbline.cases.Coverage;
import org.plumbline.rulebook.Fault;

/** How a check is reported. */
enum CheckFormat {
    /** For people. */
    text {
        @Override
        void print(Check.Report report, PrintWriter out) {
            report.faults().forEach(out::println);
            totals(report, out);
        }
    },
    /** For programs. */
    json {
        @Override
        void print(Check.Report report, PrintWriter out) {
            try {
                out.println(new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(Summary.of(report)));
            } catch (JsonProcessingException unwritable) {
                throw new IllegalStateException(unwritable);
            }
        }
    },
    /** Annotations of GitHub Actions. */
    github {
        @Override
        void print(Check.Report report, PrintWriter out) {
            report.faults()
                    .forEach(fault -> out.printf(
                            "::error file=%s,line=%d,title=%s::%s%n",
                            property(fault.file()),
                            Math.max(fault.line(), 1),
                            property(fault.code()),
                            data((fault.place() + " " + fault.message()).strip())));
            totals(report, out);
        }
    };

    abstract void print(Check.Report report, PrintWriter out);

    private static void totals(Check.Report report, PrintWriter out) {
        Summary summary = Summary.of(report);
        if (report.coverage() != null) {
            report.coverage()
                    .clauses()
                    .forEach(clause -> out.printf(
                            "%s %-18s %-60s %d tables, %d rules, %d cases%n",
                            clause.contract(),
                            clause.clause(),
                            clause.title(),
                            clause.tables().size(),
                            clause.rules().size(),
                            clause.cases()));
            out.printf(
                    "%d of %d cases passed, %d of %d rows reached, %d of %d rules fired.%n",
                    summary.passed(),
                    summary.cases(),
                    report.coverage().rows() - report.coverage().missedRows().size(),
                    report.coverage().rows(),
                    report.coverage().rules() - report.coverage().missedRules().size(),
                    report.coverage().rules());
        }
        out.println(report.passed() ? "All is well." : report.faults().size() + " to mend.");
    }

    /** What a workflow command's text may not hold as it is. */
    static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** A check in short. */
    private record Summary(
            boolean ok, String fingerprint, List<Fault> faults, int cases, long passed, Covered coverage) {
        static Summary of(Check.Report report) {
            return new Summary(
                    report.passed(),
                    report.fingerprint(),
                    report.faults(),
                    report.results().size(),
                    report.results().stream().filter(CaseResult::passed).count(),
                    report.coverage() == null ? null : Covered.of(report.coverage()));
        }
    }

    /** What the cases reach. */
    private record Covered(
            int rows, int rules, Set<String> missedRows, Set<String> missedRules, List<Coverage.Clause> clauses) {
        static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.rows(),
                    coverage.rules(),
                    coverage.missedRows(),
                    coverage.missedRules(),
                    coverage.clauses());
        }
    }
}
