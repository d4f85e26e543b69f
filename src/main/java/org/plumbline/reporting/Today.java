package org.plumbline.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.plumbline.contract.Contract;
import org.plumbline.document.EvaluationReports;
import org.plumbline.request.Refused;

/** Days as contracts count them. */
@ApplicationScoped
public class Today {
    private static final String CODE = "LE-061";

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day it is where a contract holds. */
    public LocalDate of(Contract contract) {
        return LocalDate.ofInstant(clock.instant(), contract.calendar().zone());
    }

    /** The moment, as exact as it is kept. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A day that a request states, or today.
     *
     * @param earliest the first day it may be, named in the sentence as {@code since}
     * @throws org.plumbline.fact.SubmissionRefused LE-061 for a day yet to come or before the earliest
     */
    public LocalDate stated(String field, LocalDate stated, Contract contract, LocalDate earliest, String since) {
        LocalDate today = of(contract);
        LocalDate day = stated == null ? today : stated;
        if (day.isAfter(today)) {
            throw Refused.field(
                    field, CODE, "'" + field + "' is yet to come: today is " + EvaluationReports.day(today) + ".");
        }
        if (day.isBefore(earliest)) {
            throw Refused.field(
                    field,
                    CODE,
                    "'" + field + "' is before " + since + ", " + EvaluationReports.day(earliest)
                            + "; state that day or a later one.");
        }
        return day;
    }
}
