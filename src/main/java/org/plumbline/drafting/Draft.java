package org.plumbline.drafting;

import java.time.Instant;
import java.util.UUID;

/**
 * A change of the rulebook on its way.
 *
 * @param base fingerprint of the rulebook it began as
 * @param proposal what it became; null while it is open, or if it was given up
 */
public record Draft(UUID id, String name, String base, Instant begunAt, String begunBy, boolean open, UUID proposal) {

    /**
     * One step of it.
     *
     * @param number from 1
     * @param content the file from then on; null: there was none any more
     */
    public record Change(int number, String path, byte[] content, String note, Instant at, String by) {}
}
