package org.plumbline.decision;

import java.util.List;
import java.util.Map;

/**
 * The part of an explanation that belongs to one decision. Values stand in the order of the {@link Frame} they fill in,
 * as exact decimals in text, null where unknown.
 *
 * @param summary one sentence with the figures and the dollars
 * @param origins where each given fact came from: "request", "sum of the months", or why it is missing; null where it was
 *     simply not stated
 * @param tested whether the table had a say; false where the standard is out of scope or relieved
 * @param row the row that held, or null
 * @param requestedReadings the readings the request asked for where they are not the contract's own, by interpretation
 * @param interpretations ids of those that play a part in this decision, or null where an earlier version decided it
 * @param holds for each row a character per input: 1 where its test held, 0 where not
 */
public record Trail(
        String summary,
        List<String> given,
        List<String> origins,
        List<String> computed,
        boolean tested,
        List<String> inputs,
        String row,
        List<String> holds,
        List<RuleFired> rules,
        List<ReadingEffect> readings,
        Map<String, String> requestedReadings,
        List<String> interpretations,
        List<Step> money) {

    /** A rule that had a say, and what it did. */
    public record RuleFired(String rule, String clause, String did) {}

    /**
     * What another reading of the contract would have given.
     *
     * @param chosen the value decided under
     * @param alternative the other value
     * @param outcome what it gives
     * @param amount dollars it gives, as text with cents, or null
     */
    public record ReadingEffect(
            String interpretation, String chosen, String alternative, Outcome outcome, String amount) {}
}
