package org.plumbline.assessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;
import org.plumbline.fact.Period;
import org.plumbline.fact.Pleaded;

/** A plea that does not count, with the fields that the request has for it, and how it stood when it was decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PleadedView(
        String standard,
        Pleaded.Standing standing,
        ExceptionClaim.Ground ground,
        List<String> months,
        String claimedIn,
        String circumstances,
        Adjustment.Effect effect,
        String from,
        String to,
        String agreement) {

    static PleadedView of(Pleaded pleaded) {
        return pleaded.relief() instanceof ExceptionClaim claim
                ? of(claim, pleaded.standing())
                : of((Adjustment) pleaded.relief(), pleaded.standing());
    }

    private static PleadedView of(ExceptionClaim claim, Pleaded.Standing standing) {
        return new PleadedView(
                claim.standard(),
                standing,
                claim.ground(),
                claim.months().stream().map(Period::toString).toList(),
                claim.claimedIn() == null ? null : claim.claimedIn().toString(),
                claim.circumstances(),
                null,
                null,
                null,
                null);
    }

    private static PleadedView of(Adjustment agreed, Pleaded.Standing standing) {
        return new PleadedView(
                agreed.standard(),
                standing,
                null,
                null,
                null,
                null,
                agreed.effect(),
                agreed.from().toString(),
                agreed.to().toString(),
                agreed.agreement());
    }
}
