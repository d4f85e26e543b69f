package org.plumbline.decision;

import org.plumbline.fact.Period;

/**
 * A month whose counts, numerator and denominator, do not count towards the year of a standard.
 *
 * @param rule name of the rule that took it out
 * @param did why, as a sentence
 */
public record TakenOut(String standard, Period month, Cause cause, String rule, String did) {

    /** Why a month is taken out. */
    public enum Cause {
        /** A pilot month; a figure stated for the whole year is understood to be without it. */
        PILOT,
        /** A failure excused by an exception. */
        EXCEPTION,
        /** Relief agreed by the parties. */
        RELIEF
    }
}
