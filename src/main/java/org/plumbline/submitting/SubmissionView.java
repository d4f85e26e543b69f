package org.plumbline.submitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Period;

/**
 * What became of a report.
 *
 * @param receivedAt null for a dry run
 * @param corrects the assessment it takes the place of, or null
 * @param due the last day of the report, or null where the contract names none
 * @param late whether it came after that day
 * @param changes what of the corrected report changes; null where nothing is corrected
 * @param assessment what was decided on it
 */
public record SubmissionView(
        Period period,
        Instant receivedAt,
        Assessment.Id corrects,
        LocalDate due,
        boolean late,
        List<Corrected.Change> changes,
        Assessment assessment) {}
