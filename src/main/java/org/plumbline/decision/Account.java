package org.plumbline.decision;

import java.util.List;
import org.plumbline.contract.Contract;

/**
 * A decision told to someone who knows nothing of rule engines, fit for a letter: every value formatted, every constant in
 * words. Pages and texts only lay it out.
 *
 * @param standard as the contract numbers it
 * @param code the outcome itself, which a layout may colour by
 * @param outcome the same in a word
 * @param about contract, contractor, market, period and subject; when it was decided
 * @param summary one sentence with the figures and the dollars
 * @param given the facts; the note says where each came from
 * @param table null where no table had a say
 * @param turnings what would have changed it, a sentence for each fact; empty where it was not looked for, or nothing does
 * @param rulebook fingerprint of the rulebook that decided
 */
public record Account(
        String standard,
        String title,
        Outcome code,
        String outcome,
        List<Line> about,
        String summary,
        List<Line> given,
        List<Line> computed,
        TableAccount table,
        List<Line> rules,
        List<Line> money,
        List<String> turnings,
        List<Line> readings,
        List<Line> interpretations,
        String rulebook) {

    /** What is told of one thing; the note may be empty. */
    public record Line(String label, String value, String note) {
        static Line of(String label, String value) {
            return new Line(label, value, "");
        }
    }

    /**
     * Tells a decision.
     *
     * @param contract the contract it was made under, as its rulebook had it
     * @param turnings what would have changed it
     */
    public static Account of(Decision decision, Heading heading, Contract contract, List<Turning> turnings) {
        return new AccountGiven(decision, heading, contract).with(turnings);
    }

    /** An outcome as people read it. */
    public static String word(Outcome outcome) {
        return Wording.of(outcome);
    }
}
