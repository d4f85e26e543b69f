package org.plumbline.invoicing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A payment that is written down.
 *
 * @param amount dollars and cents
 */
@Schema(description = "A payment, in dollars and cents", example = "{\"amount\": \"2469.13\", \"on\": \"2018-04-10\"}")
public record NewPayment(@NotNull @Positive BigDecimal amount, @NotNull LocalDate on) implements Body {}
