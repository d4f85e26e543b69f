package org.plumbline.web.duty;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.deciding.duty.Claim;
import org.plumbline.deciding.duty.Claims;
import org.plumbline.web.access.SignedIn;
import org.plumbline.web.api.Ids;
import org.plumbline.web.api.NotKept;

/** Claims by the id in an address, of those that the caller may see. */
@ApplicationScoped
class KeptClaims {
    private final Claims claims;
    private final SignedIn signedIn;

    KeptClaims(Claims claims, SignedIn signedIn) {
        this.claims = claims;
        this.signedIn = signedIn;
    }

    /** @throws NotKept if there is none */
    Claim of(String id) {
        return Ids.read(id)
                .flatMap(claim -> claims.find(claim, signedIn.caller()))
                .orElseThrow(() -> NotKept.inLedger("claim", id));
    }
}
