package org.plumbline.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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

    /**
     * What is kept under an id in an address.
     *
     * @param kind what it is, in words
     * @throws NotKept if there is none
     */
    public static <T> T kept(String kind, String id, Function<UUID, Optional<T>> finder) {
        return read(id).flatMap(finder).orElseThrow(() -> NotKept.inLedger(kind, id));
    }
}
