package org.plumbline.submitting;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.decision.Assessment;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;

/**
 * A report of figures in a list.
 *
 * @param version 1 for the original, 2 for its first correction
 * @param current whether no later version takes its place
 * @param due null where the contract names no day, or the report is about a year
 */
@Schema(name = "SubmittedReport")
public record ReportView(
        Assessment.Id assessment,
        String contract,
        String contractor,
        String market,
        Period period,
        Kind kind,
        Instant receivedAt,
        String submittedBy,
        int version,
        boolean current,
        LocalDate due,
        boolean late) {}
