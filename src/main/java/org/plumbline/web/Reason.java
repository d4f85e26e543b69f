package org.plumbline.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done that takes nothing else. */
@Schema(description = "Why it is done", example = "{\"reason\": \"Replaced by the letter of August 1, 2017\"}")
public record Reason(@NotNull @Size(max = 2_000) String reason) implements Body {}
