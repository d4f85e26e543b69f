package org.plumbline.submitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.plumbline.fact.Period;

/**
 * A report that is owed.
 *
 * @param reported whether the month was reported, but not wholly
 * @param standards those that lack a figure
 * @param due null where the contract names no day
 */
public record MissingView(
        String contract,
        String contractor,
        String market,
        Period period,
        boolean reported,
        List<String> standards,
        LocalDate due,
        boolean overdue) {

    static MissingView of(MissingReports.Missing missing, Instant now) {
        return new MissingView(
                missing.key().contract(),
                missing.key().contractor(),
                missing.key().market(),
                missing.period(),
                missing.reported(),
                missing.standards(),
                missing.due() == null ? null : missing.due().day(),
                missing.isOverdue(now));
    }
}
