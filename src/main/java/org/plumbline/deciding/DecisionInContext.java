package org.plumbline.deciding;

import java.time.Instant;
import org.plumbline.decision.Assessment;
import org.plumbline.decision.Decision;
import org.plumbline.fact.Kind;

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
        Decision decision) {}
