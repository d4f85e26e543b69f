package org.plumbline.decision;

import java.util.List;
import org.plumbline.contract.Standard;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;

/**
 * One failure that an exception is claimed for.
 *
 * @param failed the month, or the whole period
 * @param whole whether the claim is for all of the period that is assessed
 */
public record ClaimedFailure(ExceptionClaim claim, Standard standard, Period failed, boolean whole) {

    /** The failures a claim names in the period that is assessed; none where it is about other months. */
    public static List<ClaimedFailure> of(ExceptionClaim claim, Standard standard, Period assessed) {
        if (claim.months().isEmpty() || assessed.isMonth() && claim.months().contains(assessed)) {
            return List.of(new ClaimedFailure(claim, standard, assessed, true));
        }
        return claim.months().stream()
                .filter(month -> !assessed.isMonth() && month.year() == assessed.year())
                .distinct()
                .map(month -> new ClaimedFailure(claim, standard, month, false))
                .toList();
    }

    /** Whether it is what was found: all of the standard, or an item about the month that failed. */
    public boolean isAbout(Finding finding) {
        return standard.id().equals(finding.standard()) && (whole || failed.equals(finding.period()));
    }

    /**
     * Which report after the failure makes the claim: 1 for the first, 2 for the second, anything else is not in time.
     * An annual standard has one report, due in the year after; where no day is named, any day after the failure is in time.
     */
    public int report() {
        Period claimed = claim.claimedIn();
        if (standard.isAnnual()) {
            boolean inTime = claimed.firstDay().isAfter(failed.lastDay())
                    && (standard.due() == null
                            || !claimed.firstDay().isAfter(standard.due().atYear(failed.year() + 1)));
            return inTime ? 1 : 0;
        }
        Period last = failed.isMonth() ? failed : new Period(failed.year(), 12);
        return last.monthsUntil(claimed);
    }
}
