package org.plumbline.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.Asked;
import org.plumbline.Shipped;
import org.plumbline.decision.Assessment;

/** A year to report on: a penalty, a credit, and months whose rates go up and down. */
final class Years {
    static final LocalDate DAY = LocalDate.of(2018, 2, 20);
    private static final Instant DECIDED = Instant.parse("2018-02-19T18:00:00Z");
    private static final int[] ABANDONED = {21, 24, 29, 35, 41, 38, 30, 27, 25, 33, 36, 31};

    private Years() {}

    static Assessment year() {
        return kept(Asked.year()
                .fee("1234567.00")
                .calls(352_871, 12_034)
                .fact("callsAnsweredWithin30Seconds", 330_000)
                .fact("callsReceived", 400_000)
                .fact("grievancesReceived", 100)
                .fact("grievancesResolvedWithin30Days", 97)
                .fact("grievancesResolvedWithin15Days", 60)
                .decided());
    }

    /** All but one of the twelve. */
    static List<Assessment> months() {
        return IntStream.rangeClosed(1, 12)
                .filter(month -> month != 6)
                .mapToObj(month -> kept(Asked.month("2017-%02d".formatted(month))
                        .calls(1_000, ABANDONED[month - 1])
                        .fact("callsAnsweredWithin30Seconds", 780 + 15 * month)
                        .decided()))
                .toList();
    }

    private static Assessment kept(Assessment decided) {
        return decided.identifiedAs(
                        new Assessment.Id(UUID.nameUUIDFromBytes(new byte[] {1})), decided.decisions(), "staff")
                .kept(DECIDED, null);
    }

    static EvaluationReport report(List<Assessment> months) {
        return EvaluationReports.of(
                year(),
                Shipped.contract(),
                months,
                "R-2018-0001",
                DAY,
                "30 days after receipt of the report",
                "30 days after receipt of the dispute");
    }

    static byte[] pdf(EvaluationReport report) {
        return new Typesetting(Templates.of(java.nio.file.Path.of(""))).pdf(EvaluationReport.TEMPLATE, report, DAY);
    }
}
