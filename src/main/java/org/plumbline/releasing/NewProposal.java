package org.plumbline.releasing;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A release to propose.
 *
 * @param draft id of the draft; null for an earlier release again
 * @param release fingerprint of the earlier release; null for a draft
 * @param from the first month it applies to; null for all periods
 */
@Schema(
        description = "A release to propose: of a draft, or of an earlier release again",
        example = "{\"draft\": \"0198…\", \"from\": \"2017-07\", \"note\": \"Abandonment at 2.5% by amendment 3\"}")
public record NewProposal(String draft, String release, @NotNull String note, String from) implements Body {}
