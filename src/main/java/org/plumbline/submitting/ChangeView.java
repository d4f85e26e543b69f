package org.plumbline.submitting;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a correction changes.
 *
 * @param fact its id, that of a year's month as {@code 2017-03/callsOffered}; or exceptions, adjustments
 * @param was null where it was not stated
 * @param becomes null where it is withdrawn
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeView(String fact, Object was, Object becomes) {
    static ChangeView of(Corrected.Change change) {
        return new ChangeView(change.fact(), change.was(), change.becomes());
    }
}
