package org.plumbline.year;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.plumbline.contract.Contract;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Period;
import org.plumbline.submitting.YearKey;

/**
 * A contractor's year as it stands.
 *
 * @param contract as the rulebook of the year has it
 * @param months what was reported of each month, in order
 * @param toDate the months so far as if the year ended now; null where none was reported
 * @param projected the year if it goes on so; null where no month was reported or none is to come
 * @param remaining what the months to come must show, by standard
 * @param assessments the assessments of the year itself that no later one supersedes
 * @param disagreements figures of the year that its months do not come to
 */
public record ContractYear(
        YearKey key,
        Contract contract,
        List<Month> months,
        Assessment toDate,
        Assessment projected,
        Map<String, List<Remaining>> remaining,
        List<Assessment> assessments,
        List<Disagreement> disagreements) {

    /**
     * A month.
     *
     * @param report what was decided on it, or null where nothing was reported
     * @param due the last day of its report, or null where the contract names none
     * @param late whether it came, or still does not come, after that day
     */
    public record Month(Period period, Assessment report, LocalDate due, boolean late) {
        /** When it was reported, or null. */
        public Instant receivedAt() {
            return report == null ? null : report.decidedAt();
        }

        /** What was decided on a standard for the contractor itself, or null. */
        public Decision decision(String standard) {
            return report == null
                    ? null
                    : report.decisions().stream()
                            .filter(decision -> decision.standard().equals(standard)
                                    && decision.subject().isContractor())
                            .findFirst()
                            .orElse(null);
        }
    }

    /**
     * What the months to come may or must show of one figure, all others as projected.
     *
     * @param expected what they would show if they went on as before
     * @param bound how much or little they have to show, or null where no figure of theirs would change the outcome
     * @param sentence the same in words
     */
    public record Remaining(String fact, String label, BigDecimal expected, BigDecimal bound, String sentence) {}

    /** A figure that was stated for the year, and what its months come to. */
    public record Disagreement(String fact, String label, BigDecimal year, BigDecimal months) {}
}
