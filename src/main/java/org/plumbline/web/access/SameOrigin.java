package org.plumbline.web.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.plumbline.fact.Violation;
import org.plumbline.web.api.Problem;

/**
 * Refuses what another site makes a browser send: every browser says where a request comes from (Fetch Metadata, and the
 * Origin header of RFC 6454). A program says nothing of the kind, and no site can make one send anything.
 */
@ApplicationScoped
class SameOrigin {
    private static final int EARLY = 900;
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String SENTENCE =
            "A page of another site made the browser send this; open Plumbline's own page and do it there.";

    private final ObjectMapper json;

    SameOrigin(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, EARLY);
    }

    private void pass(RoutingContext call) {
        if (HARMLESS.contains(call.request().method().name()) || isOurs(call.request())) {
            call.next();
            return;
        }
        try {
            call.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(new Problem(
                            "about:blank",
                            "Sent by another site",
                            403,
                            SENTENCE,
                            List.of(new Violation("", "AU-007", SENTENCE)))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
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
