package org.plumbline.relief;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.plumbline.fact.Adjustment;

/** An agreement as callers see it. @param withdrawn null while it is in force */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AgreementView(
        String id,
        String contract,
        String contractor,
        String market,
        String standard,
        Adjustment.Effect effect,
        String from,
        String to,
        String agreement,
        Instant recordedAt,
        String recordedBy,
        Agreement.End withdrawn) {

    static AgreementView of(Agreement agreement) {
        Adjustment agreed = agreement.adjustment();
        return new AgreementView(
                agreement.id().toString(),
                agreement.contract(),
                agreement.contractor(),
                agreement.market(),
                agreed.standard(),
                agreed.effect(),
                agreed.from().toString(),
                agreed.to().toString(),
                agreed.agreement(),
                agreement.recordedAt(),
                agreement.recordedBy(),
                agreement.end());
    }
}
