package org.plumbline.contract;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;

/**
 * One performance standard.
 *
 * @param group id of its group
 * @param clause id of the clause it comes from
 * @param cites ids of the clauses that rows of its table may cite besides
 * @param markets ids of the markets it binds
 * @param subjects what is judged: the kinds of items that lists hold; empty for the contractor itself
 * @param facts ids of the facts it is decided from
 * @param model path of its DMN model from the root, or null
 * @param questionnaire path of the sheet that asks for it, where it is a question of a questionnaire, else null
 * @param due day of the next year its figures are due, or null where they come with the monthly report
 *     or the contract names no day
 * @param pilot id of its pilot, or null; a month in it is measured, not assessed
 * @param yearWithoutPilot whether the year leaves the pilot months out
 * @param interpretations ids of the interpretations that bear on it
 * @param readings ids of the interpretations among them that can be read in another way
 * @param corresponds by contract, the standard of another edition that it is to be compared with
 */
public record Standard(
        String id,
        String title,
        String group,
        String clause,
        List<String> cites,
        List<String> markets,
        Frequency frequency,
        List<String> subjects,
        List<String> facts,
        String model,
        String questionnaire,
        MonthDay due,
        String pilot,
        boolean yearWithoutPilot,
        List<String> interpretations,
        List<String> readings,
        Map<String, String> corresponds) {

    /** How often a standard can be judged. */
    public enum Frequency {
        /** Each month for monitoring, and the year. */
        MONTHLY,
        /** Only a whole year can show it. */
        ANNUAL
    }

    /** Whether it judges the contractor itself, and not each item of a list. */
    public boolean isOfContractor() {
        return subjects.isEmpty();
    }

    /** Whether only a whole year can show it. */
    public boolean isAnnual() {
        return frequency == Frequency.ANNUAL;
    }
}
