package org.plumbline.decision;

import java.time.Instant;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;

/**
 * What a decision was about and where it comes from.
 *
 * @param decidedAt null while nobody has kept it
 * @param rulebook fingerprint of the rulebook that decided
 */
public record Heading(String contractor, String market, Period period, Kind kind, Instant decidedAt, String rulebook) {

    /** The heading of the decisions of an assessment. */
    public static Heading of(Assessment assessment) {
        return new Heading(
                assessment.submission().contractor(),
                assessment.submission().market(),
                assessment.submission().period(),
                assessment.submission().kind(),
                assessment.decidedAt(),
                assessment.rulebook());
    }
}
