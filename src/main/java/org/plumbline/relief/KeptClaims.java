package org.plumbline.relief;

import jakarta.enterprise.context.ApplicationScoped;
import org.plumbline.request.SignedIn;
import org.plumbline.web.Ids;
import org.plumbline.web.NotKept;

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
