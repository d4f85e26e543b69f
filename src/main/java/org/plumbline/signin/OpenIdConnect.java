package org.plumbline.signin;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.plumbline.request.Roles;
import org.plumbline.request.SignedIn;
import org.plumbline.settings.AccessSettings;

/**
 * Sign-in by a server of the Exchange's own: on where {@code quarkus.oidc.auth-server-url} names one. Its being a resolver
 * of tenants is what lets it be off.
 */
@ApplicationScoped
class OpenIdConnect implements TenantConfigResolver, SecurityIdentityAugmentor {
    private static final String AUTHORIZED_PARTY = "azp";

    private final Optional<String> server;
    private final Optional<String> client;
    private final Optional<List<String>> audience;
    private final AccessSettings settings;

    OpenIdConnect(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> client,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience,
            AccessSettings settings) {
        this.server = server;
        this.client = client;
        this.audience = audience;
        this.settings = settings;
    }

    boolean isOn() {
        return server.isPresent();
    }

    /** Whether a browser has a session of the server's, be it that another one of ours stands before it. */
    boolean isSignedIn(RoutingContext call) {
        return isOn()
                && call.request().cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(OidcUtils.SESSION_COOKIE_NAME));
    }

    /** None but the one that is configured. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        return Uni.createFrom().nullItem();
    }

    /** What a token of the server says of somebody, as it counts here. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(() -> identity.getPrincipal() instanceof JsonWebToken token ? known(identity, token) : identity);
    }

    private SecurityIdentity known(SecurityIdentity identity, JsonWebToken token) {
        if (identity.getCredential(IdTokenCredential.class) == null && !isForUs(token)) {
            throw new AuthenticationFailedException(new TokenOfAnother(client.orElseThrow()));
        }
        Set<String> roles = roles(identity.getRoles());
        QuarkusSecurityIdentity.Builder known = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles);
        if (roles.contains(Roles.CONTRACTOR)
                && token.getClaim(settings.contractorClaim()) instanceof String contractor) {
            known.addAttribute(SignedIn.CONTRACTOR, contractor);
        }
        return known.build();
    }

    /**
     * A server signs tokens for many applications; what one of them was given must open no other. Where the audience is set, the platform
     * has seen to it.
     */
    private boolean isForUs(JsonWebToken token) {
        return audience.isPresent()
                || client.filter(id -> id.equals(token.getClaim(AUTHORIZED_PARTY)))
                        .isPresent()
                || client.filter(id -> token.getAudience() != null
                                && token.getAudience().contains(id))
                        .isPresent();
    }

    /** Those that mean something here: servers have others too. Whoever is an issuer's is nothing else, whatever the server adds. */
    private static Set<String> roles(Set<String> given) {
        Set<String> ours = new HashSet<>(given);
        ours.retainAll(given.contains(Roles.CONTRACTOR) ? Set.of(Roles.CONTRACTOR) : Roles.ALL);
        return ours;
    }
}
