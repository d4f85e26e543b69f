package org.plumbline.contract;

import java.time.MonthDay;
import java.util.List;

/**
 * One performance standard.
 *
 * @param group id of its group
 * @param clause id of the clause it comes from
 * @param markets ids of the markets it binds
 * @param subject what is judged: "contractor" for the issuer itself
 * @param facts ids of the facts it is decided from
 * @param model path of its DMN model from the root, or null
 * @param questionnaire path of the sheet that asks for it, where it is a question of a questionnaire, else null
 * @param due day of the next year its figures are due, or null where they come with the monthly report
 * @param pilot id of its pilot, or null; a month in it is measured, not assessed
 * @param yearWithoutPilot whether the year leaves the pilot months out
 * @param interpretations ids of the interpretations that bear on it
 * @param readings ids of the interpretations among them that can be read in another way
 */
public record Standard(
        String id,
        String title,
        String group,
        String clause,
        List<String> markets,
        Frequency frequency,
        String subject,
        List<String> facts,
        String model,
        String questionnaire,
        MonthDay due,
        String pilot,
        boolean yearWithoutPilot,
        List<String> interpretations,
        List<String> readings) {

    /** How often a standard can be judged. */
    public enum Frequency {
        /** Each month for monitoring, and the year. */
        MONTHLY,
        /** Only a whole year can show it. */
        ANNUAL
    }

    /** Whether only a whole year can show it. */
    public boolean isAnnual() {
        return frequency == Frequency.ANNUAL;
    }
}
