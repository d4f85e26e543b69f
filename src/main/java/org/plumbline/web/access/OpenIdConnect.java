package org.plumbline.web.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plumbline.access.AccessSettings;
import org.plumbline.access.Roles;

/**
 * Sign-in by a server of the Exchange's own: on where {@code quarkus.oidc.auth-server-url} names one. Its being a resolver
 * of tenants is what lets it be off.
 */
@ApplicationScoped
class OpenIdConnect implements TenantConfigResolver, SecurityIdentityAugmentor {
    private final Optional<String> server;
    private final AccessSettings settings;

    OpenIdConnect(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server, AccessSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    boolean isOn() {
        return server.isPresent();
    }

    /** None but the one that is configured. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().nullItem();
    }

    /** An issuer's token says for which contractor it is. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && identity.hasRole(Roles.CONTRACTOR)) {
            String contractor = token.getClaim(settings.contractorClaim());
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(SignedIn.CONTRACTOR, contractor)
                            .build());
        }
        return Uni.createFrom().item(identity);
    }
}
