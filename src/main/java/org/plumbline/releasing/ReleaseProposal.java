package org.plumbline.releasing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.plumbline.fact.Period;

/**
 * A checked rulebook that waits for a second person.
 *
 * @param rulebook its fingerprint
 * @param from the first month it is to apply to; null: all
 * @param authors all who changed it; none of them may approve it
 * @param publication what it became; null while it waits, or if it was declined
 */
public record ReleaseProposal(
        UUID id,
        String rulebook,
        Period from,
        String note,
        Set<String> authors,
        Instant at,
        String by,
        boolean open,
        Long publication) {}
