package org.plumbline.disputing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.web.Body;

/**
 * A dispute that is filed.
 *
 * @param decisions those of the report that it is about
 * @param filed on which day, stated by staff alone; today where it is not named
 */
@Schema(
        description =
                "A dispute of a report, with the decisions it is about; staff may state on which day it was 'filed'",
        example =
                """
                {"report": "01980000-0000-7000-8000-000000000000", "decisions": ["01980000-0000-7000-8000-000000000001"],
                 "basis": "The calls of June were counted twice."}""")
public record NewDispute(
        @NotNull UUID report,
        @NotNull @Size(min = 1, max = 1_000) List<UUID> decisions,
        @NotNull @Size(max = 20_000) String basis,
        LocalDate filed)
        implements Body {}
