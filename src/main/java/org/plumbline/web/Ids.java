package org.plumbline.web;

import java.util.Optional;
import java.util.UUID;

/** Ids in addresses. */
public final class Ids {
    private Ids() {}

    /** Empty for what is no id at all: nothing can be kept under it. */
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
