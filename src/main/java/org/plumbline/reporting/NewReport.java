package org.plumbline.reporting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.fact.Kind;
import org.plumbline.web.Body;

/**
 * A report that is issued.
 *
 * @param dated the day it bears; today where it is not named
 */
@Schema(
        description = "The report of an assessment; 'dated' is the day it bears, today if it is left out",
        example =
                """
                {"assessment": "01980000-0000-7000-8000-000000000000", "kind": "FINAL", "dated": "2018-02-20"}""")
public record NewReport(
        @NotNull UUID assessment, @NotNull @Schema(enumeration = {"INITIAL", "FINAL"}) Kind kind, LocalDate dated)
        implements Body {}
