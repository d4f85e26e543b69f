package org.plumbline.invoicing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * An invoice that is issued.
 *
 * @param dated the day it bears; today where it is not named
 * @param due where it is not named, by the contract's days to pay
 */
@Schema(
        description = "The invoice of a final report; without 'due' the contract's days to pay count from 'dated'",
        example =
                """
                {"report": "01980000-0000-7000-8000-000000000000", "dated": "2018-03-15", "due": "2018-04-14"}""")
public record NewInvoice(@NotNull UUID report, LocalDate dated, LocalDate due) implements Body {}
