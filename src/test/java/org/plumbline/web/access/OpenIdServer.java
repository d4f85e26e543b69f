package org.plumbline.web.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** An OpenID Connect server on this machine: it signs tokens and answers discovery, keys, authorization and token calls. */
public final class OpenIdServer implements QuarkusTestResourceLifecycleManager {
    private static final String ISSUER = "exchange";
    private static final String CLIENT = "plumbline";
    private static MockOAuth2Server server;

    @Override
    public Map<String, String> start() {
        server = new MockOAuth2Server();
        server.start();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                server.issuerUrl(ISSUER).toString(),
                "quarkus.oidc.client-id",
                CLIENT,
                "quarkus.oidc.credentials.secret",
                "known to both, and as long as a good secret is",
                "quarkus.oidc.token.audience",
                CLIENT);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.shutdown();
        }
    }

    /** A signed token of a person with claims. */
    static String token(String person, Map<String, Object> claims) {
        return server.issueToken(ISSUER, CLIENT, about(person, claims)).serialize();
    }

    /** The next to sign in on the server's own page is this person. */
    static void next(String person, Map<String, Object> claims) {
        server.enqueueCallback(about(person, claims));
    }

    private static DefaultOAuth2TokenCallback about(String person, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(ISSUER, person, "JWT", List.of(CLIENT), claims, 3600);
    }
}
