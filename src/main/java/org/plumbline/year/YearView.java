package org.plumbline.year;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.assessing.SettlementView;

/**
 * A contractor's year as callers see it; figures are decimals in text.
 *
 * @param missing the months of which nothing was reported
 * @param toDate the settlement as if the year ended now; null where no month was reported
 * @param projected the settlement if the year goes on so; null where no month was reported or none is to come
 * @param concluded ids of the assessments of the year itself that no later one supersedes
 * @param disagreements figures stated for the year that its months do not come to
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record YearView(
        String contract,
        String contractor,
        String market,
        int year,
        List<MonthView> months,
        List<String> missing,
        List<StandardYearView> standards,
        SettlementView toDate,
        SettlementView projected,
        List<String> concluded,
        List<DisagreementView> disagreements) {

    /** The report of a month; assessment and receivedAt are null where there is none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MonthView(String period, String assessment, Instant receivedAt, LocalDate due, boolean late) {
        static MonthView of(ContractYear.Month month) {
            return new MonthView(
                    month.period().toString(),
                    month.report() == null ? null : month.report().id().toString(),
                    month.receivedAt(),
                    month.due(),
                    month.late());
        }
    }

    /** A figure stated for the year, and what its months come to. */
    public record DisagreementView(String fact, String label, String year, String months) {
        static DisagreementView of(ContractYear.Disagreement disagreement) {
            return new DisagreementView(
                    disagreement.fact(),
                    disagreement.label(),
                    disagreement.year().toPlainString(),
                    disagreement.months().toPlainString());
        }
    }

    static YearView of(ContractYear year) {
        return new YearView(
                year.key().contract(),
                year.key().contractor(),
                year.key().market(),
                year.key().year(),
                year.months().stream().map(MonthView::of).toList(),
                year.months().stream()
                        .filter(month -> month.report() == null)
                        .map(month -> month.period().toString())
                        .toList(),
                StandardYearView.all(year),
                year.toDate() == null ? null : SettlementView.of(year.toDate().settlement()),
                year.projected() == null
                        ? null
                        : SettlementView.of(year.projected().settlement()),
                year.assessments().stream()
                        .map(assessment -> assessment.id().toString())
                        .toList(),
                year.disagreements().stream().map(DisagreementView::of).toList());
    }
}
