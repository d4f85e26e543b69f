package org.plumbline.signin;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.NewCookie;

/** The cookie of the pages: no script reads it, no other site makes a browser send it. */
final class SessionCookie {
    static final String NAME = "plumbline-session";

    private SessionCookie() {}

    static NewCookie of(String secret, RoutingContext call) {
        return builder(call).value(secret).build();
    }

    /** What makes a browser forget it. */
    static NewCookie over(RoutingContext call) {
        return builder(call).value("").maxAge(0).build();
    }

    private static NewCookie.Builder builder(RoutingContext call) {
        return new NewCookie.Builder(NAME)
                .path("/")
                .httpOnly(true)
                .secure(call.request().isSSL())
                .sameSite(NewCookie.SameSite.STRICT);
    }
}
