package org.plumbline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/**
 * Refuses what another site makes a browser send: every browser says where a request comes from (Fetch Metadata, and the
 * Origin header of RFC 6454). A program says nothing of the kind, and no site can make one send anything.
 */
@ApplicationScoped
class SameOrigin {
    private static final int EARLY = 900;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String SIGN_OUT = "/logout";
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String SENTENCE =
            "A page of another site made the browser send this; open Plumbline's own page and do it there.";

    private final EarlyRefusal refusal;

    SameOrigin(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, EARLY);
    }

    private void pass(RoutingContext call) {
        if (isHarmless(call) || isOurs(call.request())) {
            call.next();
            return;
        }
        refusal.end(call, Problem.response(403, "Sent by another site", "AU-007", SENTENCE));
    }

    private static boolean isHarmless(RoutingContext call) {
        return HARMLESS.contains(call.request().method().name())
                && !call.normalizedPath().equals(SIGN_OUT);
    }

    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin == null || isHost(origin, request);
    }

    private static boolean isHost(String origin, HttpServerRequest request) {
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin)
                            .getAuthority()
                            .equalsIgnoreCase(request.authority().toString());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
