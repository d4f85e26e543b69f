package org.plumbline.ledger;

import java.time.Instant;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.decision.Heading;
import org.plumbline.fact.Kind;
import org.plumbline.fact.Period;

/**
 * A kept decision with what its assessment was about.
 *
 * @param rulebook fingerprint of the rulebook that decided
 */
public record DecisionInContext(
        Assessment.Id assessment,
        String contract,
        String contractor,
        String market,
        String period,
        Kind kind,
        Instant decidedAt,
        String rulebook,
        Decision decision) {

    /** The same as the head of a letter has it. */
    public Heading heading() {
        return new Heading(contractor, market, Period.parse(period).orElseThrow(), kind, decidedAt, rulebook);
    }
}
