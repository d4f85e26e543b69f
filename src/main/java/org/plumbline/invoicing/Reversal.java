package org.plumbline.invoicing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * That a payment is taken back.
 *
 * @param on the day of it; today where it is not named
 */
@Schema(
        description = "Why a payment is taken back, and on which day, today if it is left out",
        example = "{\"reason\": \"Booked twice\", \"on\": \"2018-04-11\"}")
public record Reversal(@NotNull @Size(max = 2_000) String reason, LocalDate on) implements Body {}
