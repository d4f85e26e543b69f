package org.plumbline.decision;

import org.plumbline.fact.Period;

/**
 * What the table of a standard finds for a single month of a year, where a claim is about that month.
 *
 * @param effect UNDECIDED where the month's own counts are not given
 */
public record MonthFinding(String standard, Period month, Outcome effect) {}
