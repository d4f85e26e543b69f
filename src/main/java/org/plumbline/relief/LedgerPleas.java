package org.plumbline.relief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.plumbline.assessing.Pleas;
import org.plumbline.fact.Adjustment;
import org.plumbline.fact.ExceptionClaim;

/** What of claims and agreements in the ledger bears on decisions. */
@ApplicationScoped
class LedgerPleas implements Pleas {
    private final Claims claims;
    private final Agreements agreements;

    LedgerPleas(Claims claims, Agreements agreements) {
        this.claims = claims;
        this.agreements = agreements;
    }

    @Override
    @Transactional
    public Heard heard(String contract, String contractor, String market, int year) {
        List<Claims.Standing> standing = claims.standing(contract, contractor, market, year);
        Map<Boolean, List<Adjustment>> touching = agreements.touching(contract, contractor, market, year);
        return new Heard(
                those(Claim.State.ACCEPTED, standing),
                those(Claim.State.REFUSED, standing),
                touching.get(true),
                touching.get(false));
    }

    private static List<ExceptionClaim> those(Claim.State state, List<Claims.Standing> standing) {
        return standing.stream()
                .filter(claim -> claim.state() == state)
                .map(Claims.Standing::plea)
                .toList();
    }
}
