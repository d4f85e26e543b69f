package org.plumbline.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.fact.Period;

/**
 * By when one thing is done. A term is kept on the day it ends; the day is one of the contract's calendar.
 *
 * @param by who does it
 * @param rule how its last day is found
 * @param section of the document that says so
 * @param why why it is this one, where the document leaves it open; else null
 */
public record Term(By by, Rule rule, String section, String why) {

    /** The parties. */
    public enum By {
        CONTRACTOR,
        EXCHANGE
    }

    /** What a term can begin with. */
    public enum Event {
        /** The Exchange received the figures of the year. */
        DATA_RECEIPT("receipt of the data"),
        /** The contractor received the report. */
        REPORT_RECEIPT("receipt of the report"),
        /** The contractor received the invoice. */
        INVOICE_RECEIPT("receipt of the invoice"),
        /** The Exchange received the dispute. */
        DISPUTE_RECEIPT("receipt of the dispute"),
        /** The failure was shown by a decision. */
        FAILURE_SHOWN("the decision that shows the failure"),
        /** The Exchange asked for it. */
        REQUEST("the request");

        private final String words;

        Event(String words) {
            this.words = words;
        }
    }

    /** How a last day is found. */
    public sealed interface Rule {}

    /** A day of the next year; February 29 is February 28 in a year that has none. */
    public record OfNextYear(MonthDay day) implements Rule {}

    /**
     * A day of the next month, and business days more.
     *
     * @param day 1 to 31; in a shorter month its last
     */
    public record OfNextMonth(int day, int businessDays) implements Rule {}

    /** So many days after something happened. */
    public record After(Event event, int days, boolean businessDays) implements Rule {}

    /** The last day for a period; empty for a term that begins with something that has to happen first. */
    public Optional<LocalDate> dueFor(Period period, Calendar calendar) {
        if (rule instanceof OfNextYear next) {
            return Optional.of(next.day().atYear(period.year() + 1));
        }
        if (rule instanceof OfNextMonth next) {
            YearMonth month = YearMonth.from(period.lastDay()).plusMonths(1);
            LocalDate day = month.atDay(Math.min(next.day(), month.lengthOfMonth()));
            return Optional.of(calendar.plusBusinessDays(day, next.businessDays()));
        }
        return Optional.empty();
    }

    /** The last day where it begins with something that happened on a day; empty for a term of fixed days. */
    public Optional<LocalDate> dueAfter(LocalDate happened, Calendar calendar) {
        if (rule instanceof After after) {
            return Optional.of(
                    after.businessDays()
                            ? calendar.plusBusinessDays(happened, after.days())
                            : happened.plusDays(after.days()));
        }
        return Optional.empty();
    }

    /** The same, from the moment it happened; the day is that of the contract's zone. */
    public Optional<LocalDate> dueAfter(Instant happened, Calendar calendar) {
        return dueAfter(calendar.dayOf(happened), calendar);
    }

    /** Whether it begins with the event. */
    public boolean beginsWith(Event event) {
        return rule instanceof After after && after.event() == event;
    }

    /** In words, such as "30 days after receipt of the report". */
    public String told() {
        if (rule instanceof OfNextYear next) {
            return next.day().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                    + next.day().getDayOfMonth() + " of the next year";
        }
        if (rule instanceof OfNextMonth next) {
            return "day " + next.day() + " of the next month"
                    + (next.businessDays() == 0 ? "" : " and " + next.businessDays() + " business days");
        }
        After after = (After) rule;
        return after.days() + (after.businessDays() ? " business" : "") + " days after " + after.event().words;
    }
}
