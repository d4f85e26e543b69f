package org.plumbline.disputing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A step that a dispute is taken further.
 *
 * @param assessment where it is REVISED, what supersedes the disputed one
 * @param on the day of it; today where it is not named
 */
@Schema(
        description = "A step of a dispute; REVISED names the 'assessment' that supersedes the disputed one",
        example =
                """
                {"state": "REVISED", "reason": "June was counted twice.",
                 "assessment": "01980000-0000-7000-8000-000000000000", "on": "2018-04-02"}""")
public record NewStep(
        @NotNull Dispute.State state, @NotNull @Size(max = 20_000) String reason, UUID assessment, LocalDate on)
        implements Body {}
