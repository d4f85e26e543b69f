package org.plumbline.signin;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.plumbline.access.Issuing;
import org.plumbline.access.Token;
import org.plumbline.web.Browsers;

/**
 * Signs in by tokens of ours: those of programs come as bearer tokens, those of the pages in a cookie. Whoever is not
 * signed in is led to the login page in a browser, and elsewhere asked for a name and password.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {
    /** Before the mechanisms of the platform: a bearer token of ours is none of OpenID Connect's. */
    private static final int FIRST = 3_000;

    private static final String BEARER = "Bearer ";

    private final OpenIdConnect openIdConnect;
    private final OidcAuthenticationMechanism elsewhere;

    TokenMechanism(OpenIdConnect openIdConnect, OidcAuthenticationMechanism elsewhere) {
        this.openIdConnect = openIdConnect;
        this.elsewhere = elsewhere;
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        TokenRequest request = request(call);
        return request == null
                ? Uni.createFrom().nullItem()
                : identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(request, call));
    }

    private static TokenRequest request(RoutingContext call) {
        String header = call.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        if (header != null) {
            return header.startsWith(BEARER + Issuing.PREFIX)
                    ? new TokenRequest(header.substring(BEARER.length()), Token.Kind.API)
                    : null;
        }
        Cookie session = call.request().getCookie(SessionCookie.NAME);
        return session == null ? null : new TokenRequest(session.getValue(), Token.Kind.SESSION);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        if (Browsers.wantsPart(call)) {
            return Uni.createFrom().item(new ChallengeData(401, "HX-Redirect", login(whereItStands(call))));
        }
        if (!Browsers.wantsPage(call)) {
            return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"Plumbline\""));
        }
        forgetSession(call);
        boolean asks = call.request().method().name().equals("GET");
        // What a form sent no browser takes to another site, as the pages' own policy says.
        if (openIdConnect.isOn() && asks) {
            return elsewhere.getChallenge(call);
        }
        return Uni.createFrom()
                .item(new ChallengeData(
                        303, "Location", login(asks ? call.request().uri() : "/")));
    }

    /** A session that is over would be refused again when the browser comes back from another server. */
    private static void forgetSession(RoutingContext call) {
        if (call.request().getCookie(SessionCookie.NAME) != null) {
            call.response()
                    .addCookie(
                            Cookie.cookie(SessionCookie.NAME, "").setPath("/").setMaxAge(0));
        }
    }

    private static String login(String then) {
        return "/login?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    /** The page that asks for a part of it, without its host. */
    private static String whereItStands(RoutingContext call) {
        String page = call.request().getHeader("HX-Current-URL");
        try {
            URI address = page == null ? URI.create("/") : URI.create(page);
            return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }
}
