package org.plumbline.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Settlement;
import org.plumbline.fact.Period;

/**
 * A contractor's year as callers see it: of the assessments behind it only what a year is looked at for, by standard.
 *
 * @param missing the months of which nothing was reported
 * @param toDate the settlement as if the year ended now; null where no month was reported
 * @param projected the settlement if the year goes on so; null where no month was reported or none is to come
 * @param concluded ids of the assessments of the year itself that no later one supersedes
 * @param disagreements figures stated for the year that its months do not come to
 */
public record YearView(
        String contract,
        String contractor,
        String market,
        int year,
        List<MonthView> months,
        List<Period> missing,
        List<StandardYearView> standards,
        Settlement toDate,
        Settlement projected,
        List<Assessment.Id> concluded,
        List<ContractYear.Disagreement> disagreements) {

    /** The report of a month; assessment and receivedAt are null where there is none. */
    public record MonthView(Period period, Assessment.Id assessment, Instant receivedAt, LocalDate due, boolean late) {
        static MonthView of(ContractYear.Month month) {
            return new MonthView(
                    month.period(),
                    month.report() == null ? null : month.report().id(),
                    month.receivedAt(),
                    month.due(),
                    month.late());
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
                        .map(ContractYear.Month::period)
                        .toList(),
                StandardYearView.all(year),
                year.toDate() == null ? null : year.toDate().settlement(),
                year.projected() == null ? null : year.projected().settlement(),
                year.assessments().stream().map(Assessment::id).toList(),
                year.disagreements());
    }
}
