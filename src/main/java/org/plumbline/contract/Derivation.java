package org.plumbline.contract;

import java.util.List;
import java.util.Objects;

/** How a fact is worked out. */
public sealed interface Derivation {

    /** Whether a value that a request states stands instead. */
    default boolean yieldsToStated() {
        return false;
    }

    /**
     * The sum of another fact over the months of a pilot.
     *
     * @param fact id of the fact summed
     * @param pilot id of the pilot
     */
    record PilotSum(String fact, String pilot) implements Derivation {
        @Override
        public boolean yieldsToStated() {
            return true;
        }
    }

    /**
     * In how many months a part fell short of its whole, where both are given month by month.
     *
     * @param part id of the fact that falls short
     * @param whole id of the fact it falls short of
     * @param pilot id of the pilot whose months alone are counted, or null for all
     */
    record MonthsShort(String part, String whole, String pilot) implements Derivation {
        @Override
        public boolean yieldsToStated() {
            return true;
        }
    }

    /**
     * A day of the month that an item is about, and some business days more.
     *
     * @param month id of the item's field that holds the month
     * @param day the day of the month, 1 to 31, or the id of the field that holds it
     * @param businessDays how many business days follow; 0 for the day itself
     */
    record Deadline(String month, String day, int businessDays) implements Derivation {}

    /**
     * How many subjects of a standard were found to be something, or the sum of a field over them.
     *
     * @param standard id of the standard, which is judged first
     * @param subject the kind of subject counted, or null for every kind it judges
     * @param of the levels or effects that count; empty for all
     * @param sum id of the field summed, or null to count the subjects
     */
    record Tally(String standard, String subject, List<String> of, String sum) implements Derivation {}

    /**
     * A fact of the contractor's own final assessment of an earlier year, of the same subject.
     *
     * @param fact id of that fact, or null where there is nothing to look up
     * @param year that year, or null for the year before
     */
    record Earlier(String fact, Integer year) implements Derivation {
        @Override
        public boolean yieldsToStated() {
            return true;
        }

        /** Whether another fact looks back to the same year. */
        public boolean isOfYearOf(Earlier other) {
            return Objects.equals(year, other.year);
        }

        /** The year looked back to from the year that is judged. */
        public int from(int judged) {
            return year == null ? judged - 1 : year;
        }
    }
}
