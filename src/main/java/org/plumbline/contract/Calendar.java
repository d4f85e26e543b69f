package org.plumbline.contract;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The days on which a contract's business is done: neither a Saturday, a Sunday nor a holiday of its state. Calendars of
 * our own, {@code holidays/*.xml} on the class path, come before those of the holiday library and have the same form.
 * Any number of threads may use it.
 */
public final class Calendar {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Pattern REGION = Pattern.compile("([a-z]{2})(?:-([a-z0-9]+))?");
    private static final Map<String, Function<Year, Set<Holiday>>> REGIONS = new ConcurrentHashMap<>();

    private final ZoneId zone;
    private final Function<Year, Set<Holiday>> region;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private Calendar(ZoneId zone, Function<Year, Set<Holiday>> region) {
        this.zone = zone;
        this.region = region;
    }

    /**
     * The calendar of a region.
     *
     * @param zone the zone its days are in
     * @param holidays a country, or a country and a state, such as {@code us-ca}; null where only weekends are free
     * @throws IllegalArgumentException if no holidays are known for the region
     */
    public static Calendar of(ZoneId zone, String holidays) {
        return new Calendar(
                zone, holidays == null ? year -> Set.of() : REGIONS.computeIfAbsent(holidays, Calendar::region));
    }

    /** The zone its days are in. */
    public ZoneId zone() {
        return zone;
    }

    /** The day of a moment, in its zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a day is over, in its zone: what was due by the day is late from then on. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether business is done on a day. */
    public boolean isBusinessDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek())
                && !holidays.computeIfAbsent(day.getYear(), this::holidaysOf).contains(day);
    }

    /**
     * The day that comes so many business days after another.
     *
     * @param days 0 or more; 0 gives the day itself, whether business is done on it or not
     */
    public LocalDate plusBusinessDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days are counted forward, not by " + days + ".");
        }
        LocalDate day = from;
        for (int left = days; left > 0; left -= isBusinessDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private Set<LocalDate> holidaysOf(int year) {
        return region.apply(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }

    private static Function<Year, Set<Holiday>> region(String name) {
        var parts = REGION.matcher(name);
        if (!parts.matches()) {
            throw unknown(name);
        }
        URL own = Calendar.class.getResource("/holidays/" + name + ".xml");
        String state = own == null ? parts.group(2) : null;
        HolidayManager manager = own == null ? library(parts.group(1), name) : manager(ManagerParameters.create(own));
        if (state == null) {
            return year -> manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY);
        }
        // The library itself takes a state it does not know for one without holidays of its own.
        CalendarHierarchy country = manager.getCalendarHierarchy();
        if (!country.getChildren().containsKey(state)) {
            throw unknown(name);
        }
        return year -> manager.getHolidays(year, HolidayType.PUBLIC_HOLIDAY, state);
    }

    private static HolidayManager library(String country, String name) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))) {
            throw unknown(name);
        }
        return manager(ManagerParameters.create(country));
    }

    /** The library looks for its reader of calendars once, by the class loader of the thread that comes first. */
    private static HolidayManager manager(ManagerParameter parameter) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Calendar.class.getClassLoader());
        try {
            return HolidayManager.getInstance(parameter);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("No holidays are known for '" + name
                + "'; name a country or a country and a state, such as us-ca, or leave holidays out.");
    }
}
