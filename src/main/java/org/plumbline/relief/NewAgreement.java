package org.plumbline.relief;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.Period;
import org.plumbline.web.Body;
import org.plumbline.web.Faults;

/** An agreement that is recorded. */
@Schema(
        description = "An agreement, from its first to its last month",
        example =
                """
                {"contract": "qdp-2017", "contractor": "acme-dental", "market": "INDIVIDUAL", "standard": "2.4",
                 "effect": "SUSPENDED", "from": "2017-07", "to": "2017-09", "agreement": "Letter of June 20, 2017"}""")
public record NewAgreement(
        @NotNull @Size(max = 200) String contract,
        @NotNull @Size(max = 200) String contractor,
        @Size(max = 200) String market,
        @NotNull @Size(max = 200) String standard,
        @NotNull Adjustment.Effect effect,
        @NotNull YearMonth from,
        @NotNull YearMonth to,
        @NotNull @Size(max = 2_000) String agreement)
        implements Body {

    @Override
    public void check(Faults faults) {
        faults.refuseIf(
                from != null && to != null && to.isBefore(from),
                "to",
                "The agreement ends before it begins; exchange the two months.");
    }

    Adjustment adjustment() {
        return new Adjustment(standard, effect, Period.of(from), Period.of(to), agreement);
    }
}
