package org.plumbline.reporting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/** The day on which a contractor received a report. */
@Schema(description = "The day on which the contractor received the report", example = "{\"on\": \"2018-02-22\"}")
public record Receipt(@NotNull LocalDate on) implements Body {}
