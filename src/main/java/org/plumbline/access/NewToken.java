package org.plumbline.access;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A token that is asked for.
 *
 * @param days for how long
 */
@Schema(
        description = "A token for a program, good for so many days",
        example = "{\"label\": \"nightly load\", \"days\": 90}")
public record NewToken(@NotNull String label, @NotNull @Min(1) Integer days) implements Body {}
