package org.plumbline.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/** An agenda as an iCalendar (RFC 5545): a day-long event for each thing that is due. */
final class AgendaCalendar {
    private AgendaCalendar() {}

    static String of(List<Agenda.Item> items, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Plumbline//Agenda//EN");
        items.forEach(item -> calendar.addEvent(event(item, now)));
        if (items.isEmpty()) {
            calendar.addFreeBusy(nothing(now));
        }
        return Biweekly.write(calendar).go();
    }

    /** A calendar has at least one component (RFC 5545, 3.6): where nothing is due, that no time is taken. */
    private static VFreeBusy nothing(Instant now) {
        VFreeBusy free = new VFreeBusy();
        free.setUid("nothing-due@plumbline");
        free.setDateTimeStamp(Date.from(now));
        return free;
    }

    private static VEvent event(Agenda.Item item, Instant now) {
        Due due = item.due();
        VEvent event = new VEvent();
        // The same thing keeps its place in a calendar that is read again, whatever day it is moved to.
        event.setUid(due.key().replace(' ', '-') + "@plumbline");
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(day(due.day())));
        event.setSummary(mark(item.state()) + due.what() + " (" + due.contractor() + ")");
        event.setDescription("By the " + due.by().name().toLowerCase(Locale.ROOT) + ", under "
                + due.contract() + (due.market() == null ? "" : ", " + due.market())
                + (due.address() == null ? "" : "; " + due.address()));
        event.addCategories(due.kind().name());
        event.setTransparency(true);
        return event;
    }

    private static String mark(Due.State state) {
        return switch (state) {
            case DUE -> "";
            case OVERDUE -> "Overdue: ";
            case LAPSED -> "Lapsed: ";
            case DONE -> "Done: ";
        };
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
