package org.plumbline.drafting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;
import org.plumbline.web.Faults;

/**
 * A draft to begin.
 *
 * @param base fingerprint of the rulebook to begin from; the one published last where neither is named
 * @param release fingerprint of a release whose changes are carried over to the files that came with the service
 */
@Schema(description = "A draft to begin", example = "{\"name\": \"Abandonment at 2.5%\"}")
public record NewDraft(@NotNull String name, String base, String release) implements Body {
    @Override
    public void check(Faults faults) {
        faults.refuseIf(
                base != null && release != null,
                "release",
                "A draft is begun from a 'base' or from a 'release'; name one of them.");
    }
}
