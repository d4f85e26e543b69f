package org.plumbline.ledger.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.plumbline.deciding.Pleas;

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
    public Heard heard(String contract, String contractor, String market, int year) {
        return new Heard(
                claims.accepted(contract, contractor, market, year),
                agreements.inForce(contract, contractor, market, year));
    }
}
