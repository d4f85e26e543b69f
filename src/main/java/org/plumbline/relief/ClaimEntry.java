package org.plumbline.relief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;
import org.plumbline.web.Faults;

/**
 * What becomes of a claim.
 *
 * @param reason needed but where it is withdrawn
 */
@Schema(
        description = "What becomes of a claim; with a reason, but where it is withdrawn",
        example = "{\"act\": \"ACCEPTED\", \"reason\": \"The flood is on record\"}")
public record ClaimEntry(@NotNull Claim.Act act, @Size(max = 20_000) String reason) implements Body {

    @Override
    public void check(Faults faults) {
        faults.refuseIf(
                act != null && act != Claim.Act.WITHDRAWN && reason == null,
                "reason",
                "'reason' is a text, and not a blank one.");
    }
}
