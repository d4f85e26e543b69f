package org.plumbline.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.rulebook.Fault;
import org.plumbline.rulebook.ProposedRow;
import org.plumbline.rulebook.Stretch;

/**
 * A check told to those who can mend what it found: the same as data, text and page.
 *
 * @param ok whether there is nothing to mend
 * @param fingerprint of the files checked
 * @param faults what is to be mended
 * @param cases how many were run
 * @param passed how many of them passed
 * @param coverage what the cases reach, null where the rulebook does not compile
 */
public record CheckReport(
        boolean ok, String fingerprint, List<Finding> faults, int cases, int passed, Covered coverage) {

    /**
     * One thing to mend. What it is not about is null or empty.
     *
     * @param file path from the root
     * @param line line in the file, or 0 where the place is named otherwise
     * @param place path, row or cell within the file
     * @param table id of the decision table
     * @param row id of its row
     * @param column what an input tests, or the name of an output or annotation
     * @param message what is wrong and how to mend it
     * @param region of a gap or an overlap, the values of each input it stretches over
     * @param rows ids of the rows that overlap, or that leave nothing for the row
     * @param proposedRow a row that would fill the gap
     * @param failure how a case fell short
     * @param proposedCase a case that reaches the row, or why there is none
     */
    public record Finding(
            String code,
            String file,
            int line,
            String place,
            String table,
            String row,
            String column,
            String message,
            List<Stretch> region,
            List<String> rows,
            ProposedRow proposedRow,
            Failure failure,
            Proposal proposedCase) {}

    /**
     * How a case fell short.
     *
     * @param explanations why each decision that fell short is what it is
     */
    public record Failure(String name, List<Shortfall> shortfalls, List<CaseResult.Explained> explanations) {}

    /** What the cases reach. */
    public record Covered(
            int rows, int rules, Set<String> missedRows, Set<String> missedRules, List<Coverage.Clause> clauses) {
        private static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.rows(),
                    coverage.rules(),
                    coverage.missedRows(),
                    coverage.missedRules(),
                    coverage.clauses());
        }
    }

    /** What is to be mended, without what is told of it as data. */
    public List<Fault> toMend() {
        return faults.stream()
                .map(each -> new Fault(each.code(), each.file(), each.line(), each.place(), each.message()))
                .toList();
    }

    /** Tells what a check found. */
    public static CheckReport of(Check.Report report) {
        Map<Fault, CaseResult> failed = report.results().stream()
                .filter(result -> !result.passed())
                .collect(Collectors.toMap(Check::fault, Function.identity(), (one, same) -> one));
        return new CheckReport(
                report.passed(),
                report.fingerprint(),
                report.faults().stream()
                        .map(fault -> finding(
                                fault, failed.get(fault), report.proposals().get(fault)))
                        .toList(),
                report.results().size(),
                (int) report.results().stream().filter(CaseResult::passed).count(),
                report.coverage() == null ? null : Covered.of(report.coverage()));
    }

    private static Finding finding(Fault fault, CaseResult failed, Proposal proposedCase) {
        return new Finding(
                fault.code(),
                fault.file(),
                fault.line(),
                fault.place(),
                fault.spot().table(),
                fault.spot().row(),
                fault.spot().column(),
                fault.message(),
                fault.spot().region(),
                fault.spot().rows(),
                fault.spot().proposed(),
                failed == null ? null : new Failure(failed.ran().name(), failed.shortfalls(), failed.explanations()),
                proposedCase);
    }
}
