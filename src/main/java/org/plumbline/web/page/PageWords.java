package org.plumbline.web.page;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.plumbline.decision.Outcome;
import org.plumbline.decision.Shown;
import org.plumbline.decision.Subject;
import org.plumbline.decision.Wording;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Submission;

/** How pages write what the ledger holds. */
@TemplateExtension
public final class PageWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.US);

    private PageWords() {}

    /** An outcome as people call it. */
    public static String word(Outcome outcome) {
        return Wording.of(outcome);
    }

    /** A day. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What the figures of a kind are. */
    public static String word(Kind kind) {
        return switch (kind) {
            case MONTHLY -> "Month";
            case YEAR_TO_DATE -> "Year to date";
            case INITIAL -> "Preliminary year";
            case FINAL -> "Final year";
        };
    }

    static String percent(BigDecimal part) {
        return Shown.percent(part);
    }

    /** A number with a comma between thousands. */
    static String grouped(Number number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** A period: a year, or a month by its name. */
    static String period(String period) {
        return Shown.of(period, "period");
    }

    /** What is judged beside the contractor itself; empty for the contractor. */
    public static String shown(Subject subject) {
        return subject.isContractor() ? "" : subject.kind() + " " + subject.key();
    }

    /** A constant in words, as the beginning of a line. */
    public static String plain(String constant) {
        return constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the address of the form asks for by which a report is corrected. */
    static String correction(Submission report) {
        return new PageQuery(Map.of(
                        "contract", report.contract(),
                        "contractor", report.contractor(),
                        "market", report.market(),
                        "period", report.period().toString(),
                        "kind", report.kind().name()))
                .query();
    }

    /** A day where the contracts are. */
    public static String day(Instant instant, ZoneId zone) {
        return DAY.format(instant.atZone(zone));
    }

    /** A day and time where the contracts are. */
    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
