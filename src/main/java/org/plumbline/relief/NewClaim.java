package org.plumbline.relief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.web.Body;
import org.plumbline.web.Faults;

/** A claim that is filed. */
@Schema(
        description = "A claim for months of one year, or with 'year' and no months for the whole year",
        example =
                """
                {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "standard": "2.4",
                 "ground": "FORCE_MAJEURE", "months": ["2017-04"], "claimedIn": "2017-05",
                 "circumstances": "The data center stood under water from April 10 to 24"}""")
public record NewClaim(
        @NotNull @Size(max = 200) String contract,
        @NotNull @Size(max = 200) String contractor,
        @Size(max = 200) String market,
        @NotNull @Size(max = 200) String standard,
        @NotNull ExceptionClaim.Ground ground,
        @Size(max = 12) List<YearMonth> months,
        Year year,
        @Schema(description = "The monthly report that makes the claim") YearMonth claimedIn,
        @Size(max = 20_000) String circumstances)
        implements Body {

    @Override
    public void check(Faults faults) {
        faults.refuseIf(
                year == null && months.isEmpty(), "year", "Name the 'months' that failed, or the 'year' as a whole.");
        faults.refuseIf(
                months.stream().anyMatch(month -> month.getYear() != yearNumber()),
                "months",
                "The months are of one year; file a claim for each year.");
    }

    /** The year that is named, or else that of the months. */
    int yearNumber() {
        return year == null ? months.get(0).getYear() : year.getValue();
    }

    ExceptionClaim plea() {
        return new ExceptionClaim(
                standard,
                ground,
                months.stream().map(Period::of).toList(),
                claimedIn == null ? null : Period.of(claimedIn),
                circumstances);
    }
}
