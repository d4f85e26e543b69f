package org.plumbline.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.plumbline.deciding.Pleas;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;

/** What of claims and agreements in the ledger bears on decisions. */
@ApplicationScoped
class LedgerPleas implements Pleas {
    private final LedgerClaims claims;
    private final LedgerAgreements agreements;

    LedgerPleas(LedgerClaims claims, LedgerAgreements agreements) {
        this.claims = claims;
        this.agreements = agreements;
    }

    @Override
    @Transactional
    public List<ExceptionClaim> accepted(String contract, String contractor, String market, int year) {
        return claims.accepted(contract, contractor, market, year);
    }

    @Override
    @Transactional
    public List<Adjustment> agreed(String contract, String contractor, String market, int year) {
        return agreements.inForce(contract, contractor, market, year);
    }
}
