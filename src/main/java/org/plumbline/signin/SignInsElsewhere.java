package org.plumbline.signin;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Map;
import org.plumbline.request.AuditTrail;
import org.plumbline.request.SignedIn;

/** Writes into the audit trail who signed in, and out, at the OpenID Connect server by the pages. */
public class SignInsElsewhere {
    private static final Map<SecurityEvent.Type, AuditTrail.Act> ACTS = Map.of(
            SecurityEvent.Type.OIDC_LOGIN, AuditTrail.Act.SIGNED_IN,
            SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, AuditTrail.Act.SIGNED_OUT);

    private final AuditTrail audit;

    SignInsElsewhere(AuditTrail audit) {
        this.audit = audit;
    }

    void happened(@ObservesAsync SecurityEvent event) {
        SecurityIdentity identity = event.getSecurityIdentity();
        AuditTrail.Act act = ACTS.get(event.getEventType());
        if (identity != null && act != null) {
            String name = SignedIn.name(identity);
            audit.record(name, act, "account " + name, "at the OpenID Connect server");
        }
    }
}
