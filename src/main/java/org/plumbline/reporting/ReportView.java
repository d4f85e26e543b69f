package org.plumbline.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A report as callers see it.
 *
 * @param kind INITIAL or FINAL
 * @param receivedOn the day the contractor received it, while it is known
 * @param disputableUntil the last day to dispute it, once it was received
 * @param sha256 of the PDF
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(
        UUID id,
        String number,
        String kind,
        String contract,
        String contractor,
        String market,
        String period,
        UUID assessment,
        LocalDate dated,
        Instant issuedAt,
        String issuedBy,
        LocalDate receivedOn,
        LocalDate disputableUntil,
        String sha256,
        String pdf,
        String xlsx) {

    static ReportView of(Document report, Optional<LocalDate> received, Optional<LocalDate> disputableUntil) {
        String address = ReportResource.ADDRESS + "/" + report.id();
        return new ReportView(
                report.id(),
                report.number(),
                report.kind() == Document.Kind.FINAL_REPORT ? "FINAL" : "INITIAL",
                report.concern().contract(),
                report.concern().contractor(),
                report.concern().market(),
                report.concern().period(),
                report.assessment(),
                report.dated(),
                report.issuedAt(),
                report.issuedBy(),
                received.orElse(null),
                disputableUntil.orElse(null),
                report.hash(),
                address + ".pdf",
                address + ".xlsx");
    }
}
