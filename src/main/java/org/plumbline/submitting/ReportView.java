package org.plumbline.submitting;

import java.time.Instant;
import java.time.LocalDate;
import org.plumbline.fact.Kind;

/**
 * A report of figures in a list.
 *
 * @param version 1 for the original, 2 for its first correction
 * @param current whether no later version takes its place
 * @param due null where the contract names no day, or the report is about a year
 */
public record ReportView(
        String assessment,
        String contract,
        String contractor,
        String market,
        String period,
        Kind kind,
        Instant receivedAt,
        String submittedBy,
        int version,
        boolean current,
        LocalDate due,
        boolean late) {}
