package org.plumbline.relief;

import java.time.Instant;
import java.util.UUID;
import org.plumbline.fact.Adjustment;

/**
 * What the parties agreed in writing about a standard for a time.
 *
 * @param end null while it is in force
 */
public record Agreement(
        UUID id,
        String contract,
        String contractor,
        String market,
        Adjustment adjustment,
        Instant recordedAt,
        String recordedBy,
        End end) {

    /** That it was withdrawn. */
    public record End(Instant at, String by, String reason) {}
}
