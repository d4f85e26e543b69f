package org.plumbline.year;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.decision.Settlement;
import org.plumbline.decision.Shown;
import org.plumbline.web.page.PageWords;

/**
 * Where a year leads.
 *
 * @param missing months that are over and were not reported, in words
 * @param toDate what the months so far come to; null where none was reported
 * @param projected what the year would come to if it goes on so; null where no month is to come
 * @param musts what the months to come must show
 * @param disagreements figures of the year that its months do not come to, in sentences
 */
public record Outlook(
        List<String> missing, Settlement toDate, Settlement projected, List<Must> musts, List<String> disagreements) {

    /** What a standard asks of the months to come. */
    public record Must(String standard, String title, List<String> sentences) {}

    static Outlook of(ContractYear year, LocalDate today) {
        return new Outlook(
                year.months().stream()
                        .filter(month -> month.report() == null
                                && month.period().lastDay().isBefore(today))
                        .map(Outlook::owed)
                        .toList(),
                year.toDate() == null ? null : year.toDate().settlement(),
                year.projected() == null ? null : year.projected().settlement(),
                year.remaining().entrySet().stream()
                        .map(each -> new Must(
                                each.getKey(),
                                year.contract().standards().get(each.getKey()).title(),
                                each.getValue().stream()
                                        .map(ContractYear.Remaining::sentence)
                                        .toList()))
                        .toList(),
                year.disagreements().stream().map(Outlook::sentence).toList());
    }

    private static String owed(ContractYear.Month month) {
        String name = Shown.of(month.period().toString(), "month");
        return month.due() == null
                ? name
                : name + (month.late() ? ", was due " : ", due ") + PageWords.day(month.due());
    }

    private static String sentence(ContractYear.Disagreement each) {
        return "The year states " + shown(each.year()) + " of '" + each.label() + "', its months come to "
                + shown(each.months()) + ".";
    }

    private static String shown(BigDecimal number) {
        return Shown.of(number.toPlainString(), "quantity");
    }
}
