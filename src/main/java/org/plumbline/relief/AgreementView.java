package org.plumbline.relief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.Period;

/** An agreement as callers see it. @param withdrawn null while it is in force */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AgreementView(
        UUID id,
        String contract,
        String contractor,
        String market,
        String standard,
        Adjustment.Effect effect,
        Period from,
        Period to,
        String agreement,
        Instant recordedAt,
        String recordedBy,
        Agreement.End withdrawn) {

    static AgreementView of(Agreement agreement) {
        Adjustment agreed = agreement.adjustment();
        return new AgreementView(
                agreement.id(),
                agreement.contract(),
                agreement.contractor(),
                agreement.market(),
                agreed.standard(),
                agreed.effect(),
                agreed.from(),
                agreed.to(),
                agreed.agreement(),
                agreement.recordedAt(),
                agreement.recordedBy(),
                agreement.end());
    }
}
